package signalbox.ui.compare;

import java.util.function.Supplier;
import signalbox.core.calllog.CallQueries;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.review.ComparisonStore;
import signalbox.core.routing.Router;
import signalbox.core.table.TableStore;

/**
 * What the Compare screen works with.
 *
 * @param router asked each time, because applying a table replaces it; comparisons are of its tiers
 * @param tables where a verdict's switch is applied
 * @param log where examples are drawn from and calls a year are counted
 */
public record CompareServices(
        CallDispatcher dispatcher,
        ComparisonStore store,
        Supplier<Router> router,
        TableStore tables,
        CallQueries log) {}
