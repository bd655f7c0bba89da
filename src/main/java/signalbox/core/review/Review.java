package signalbox.core.review;

import java.util.List;

/** A comparison as it stands: one item for each example, in their order. Immutable. */
public record Review(Comparison comparison, List<ReviewItem> items) {
    public Review {
        items = List.copyOf(items);
    }

    /** With the answers that hidden controls show, as far as their examples have them. */
    public Review withControls() {
        return new Review(comparison, Controls.filled(items, comparison.cheap()));
    }

    public Tally tally() {
        return Tally.of(items);
    }
}
