package signalbox.ui.playground;

import signalbox.core.routing.Decision;
import signalbox.core.table.RoutingTable;

/** Where the draft would go. */
sealed interface RoutePreview {
    /** There is no prompt yet. */
    record Idle(RoutingTable table) implements RoutePreview {}

    /**
     * The router has decided.
     *
     * @param budget what the budgets make of it
     * @param text what the hard routes looked at, into which the spans of the decision point
     */
    record Decided(RoutingTable table, Decision decision, BudgetOutcome budget, String text) implements RoutePreview {}

    /** The draft cannot be decided on; a sentence says why. */
    record Problem(RoutingTable table, String sentence) implements RoutePreview {}

    /** The table that was asked. */
    RoutingTable table();
}
