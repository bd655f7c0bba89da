package signalbox.ui.routing;

/** What the inspector shows; indexes count from 0 in the draft. */
sealed interface Selection {
    record OfTier(int index) implements Selection {}

    record OfRule(int index) implements Selection {}

    record OfNothing() implements Selection {}
}
