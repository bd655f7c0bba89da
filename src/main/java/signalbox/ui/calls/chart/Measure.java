package signalbox.ui.calls.chart;

import java.util.Locale;

/** What a chart over time measures. */
public enum Measure {
    /** Known cost in dollars. */
    COST(Shape.BARS, true),
    CALLS(Shape.BARS, true),
    /** Tokens by kind; the kinds together are all tokens. */
    TOKENS(Shape.BARS, false),
    /** Median, 95th and 99th percentile, in seconds. */
    LATENCY(Shape.LINES, false),
    /** In seconds: half of the calls were at least as quick. */
    LATENCY_MEDIAN(Shape.LINES, true),
    /** In seconds: 95 of 100 calls were at least as quick. */
    LATENCY_P95(Shape.LINES, true),
    /** Calls that every model failed. */
    ERRORS(Shape.BARS, true),
    /** Of the calls that say how they ended, the share that failed. */
    ERROR_RATE(Shape.LINES, false),
    /** Dollars, over the calls of known cost. */
    COST_PER_CALL(Shape.LINES, true),
    /** Dollars against all calls on the baseline tier; negative where they cost more than it. */
    SAVING(Shape.BARS, false);

    /** How amounts are drawn: as parts of a whole, or each for itself. */
    public enum Shape {
        BARS,
        LINES
    }

    private final Shape shape;
    private final boolean grouped;

    Measure(Shape shape, boolean grouped) {
        this.shape = shape;
        this.grouped = grouped;
    }

    public Shape shape() {
        return shape;
    }

    /** Whether it can be parted by the values of a dimension. */
    public boolean isGrouped() {
        return grouped;
    }

    /** The lower-case name, as keys of texts and file names have it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
