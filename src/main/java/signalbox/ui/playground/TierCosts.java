package signalbox.ui.playground;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.routing.Alternative;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** A line for each tier: name, model, and what it costs. */
final class TierCosts {
    private TierCosts() {}

    /** The tiers' prices, while there is no prompt. */
    static Node prices(RoutingTable table) {
        GridPane grid = grid();
        int row = 0;
        for (Tier tier : table.tiers()) {
            String price = tier.price().map(Formats::price).orElseGet(Formats::unknown);
            addRow(grid, row, tier, row, new Label(price), false);
            row++;
        }
        return new VBox(6, RouteView.heading(Strings.text("playground.tiers.prices")), grid);
    }

    /** What the draft would cost on each, the chosen one marked. */
    static Node estimates(RoutePreview.Decided decided) {
        GridPane grid = grid();
        int row = 0;
        for (Alternative alternative : decided.decision().alternatives()) {
            Tier tier = decided.table().requireTier(alternative.tier());
            String range = alternative.estimate().map(TierCosts::range).orElseGet(Formats::unknown);
            boolean chosen = decided.budget() != BudgetOutcome.REFUSED
                    && tier.name().equals(decided.decision().tier());
            addRow(grid, row, tier, decided.table().tiers().indexOf(tier), new Label(range), chosen);
            row++;
        }
        return new VBox(6, RouteView.heading(Strings.text("playground.tiers.estimates")), grid);
    }

    private static String range(CostEstimate estimate) {
        return Formats.estimate(estimate);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints model = new ColumnConstraints();
        model.setHgrow(Priority.ALWAYS);
        ColumnConstraints cost = new ColumnConstraints();
        cost.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(name, model, cost);
        return grid;
    }

    private static void addRow(GridPane grid, int row, Tier tier, int index, Label cost, boolean chosen) {
        Label model = new Label(tier.model().modelId());
        model.getStyleClass().add(chosen ? "medium" : "muted");
        cost.getStyleClass().addAll("number", chosen ? "medium" : "muted");
        cost.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(row, new TierBadge(tier.name(), index), model, cost);
    }
}
