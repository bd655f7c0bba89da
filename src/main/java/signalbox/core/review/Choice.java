package signalbox.core.review;

import java.util.Locale;

/** What the operator says of the two answers as they stand on screen, not knowing whose they are. */
public enum Choice {
    LEFT_MUCH_BETTER(1.0),
    LEFT(0.5),
    SAME(0.0),
    RIGHT(-0.5),
    RIGHT_MUCH_BETTER(-1.0),
    BOTH_BAD(0.0),
    /** Cannot tell: not counted as judged. */
    SKIP(0.0);

    private final double forLeft;

    Choice(double forLeft) {
        this.forLeft = forLeft;
    }

    /** How far the left answer is ahead: from -1 (right much better) to 1 (left much better). */
    public double forLeft() {
        return forLeft;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
