package signalbox.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.Styleable;

/**
 * The colour of a tier by its place in the table, cheap to premium, the same in badges and charts. A node that wears a
 * tier's style class has its colours as {@code -tier} (marks), {@code -tier-fg} (text) and {@code -tier-bg} (ground
 * under the text).
 */
public final class TierStyles {
    /** Colours there are; tiers beyond them share the last one. */
    public static final int COLOURS = 8;

    private static final List<String> CLASSES =
            IntStream.range(0, COLOURS).mapToObj(index -> "tier-" + index).toList();

    private TierStyles() {}

    /** The style class of the tier at an index; of a tier that the table does not have (-1), the last one. */
    public static String styleClass(int index) {
        return CLASSES.get(index < 0 ? COLOURS - 1 : Math.min(index, COLOURS - 1));
    }

    /** Gives a node the colours of a tier instead of those it had, at once: during layout each change is styled. */
    public static void set(Styleable node, int index) {
        List<String> classes = new ArrayList<>(node.getStyleClass());
        classes.removeAll(CLASSES);
        classes.add(styleClass(index));
        if (!classes.equals(node.getStyleClass())) {
            node.getStyleClass().setAll(classes);
        }
    }
}
