package signalbox.ui.routing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.Dimension;

/** Which calls belong to what is selected. */
final class RecentCalls {
    private RecentCalls() {}

    /** The calls of the selected tier; empty where none is selected. */
    static Optional<CallFilter> ofSelected(RoutingViewModel model, CallFilter recent) {
        return model.selectionProperty().get() instanceof Selection.OfTier(int index)
                ? Optional.of(new CallFilter(
                        recent.fromOrNull(),
                        recent.toOrNull(),
                        Map.of(Dimension.TIER, Set.of(model.tiers().get(index).name())),
                        Map.of(),
                        null))
                : Optional.empty();
    }
}
