package signalbox.ui.routing;

/** What the inspector shows; indexes count from 0 in the draft. */
sealed interface Selection {
    record OfTier(int index) implements Selection {}

    record OfRule(int index) implements Selection {}

    /** Words and weights of the rules classifier. */
    record OfSignal(SignalKind kind, String name) implements Selection {}

    record OfNothing() implements Selection {}
}
