package signalbox.ui.routing;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.Card;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.Strings;

/** The list of tiers and the list of hard routes, of which one row is selected. */
final class ListsView {
    private static final double TIER_HEIGHT = 52;

    private final RoutingViewModel model;
    private final TierUseViewModel uses;
    private final ImpactViewModel impact;
    private final RowList<TierRow> tiers;
    private final RowList<RuleRow> rules;

    ListsView(RoutingViewModel model, TierUseViewModel uses, ImpactViewModel impact) {
        this.model = model;
        this.uses = uses;
        this.impact = impact;
        tiers = new RowList<>(index -> model.select(new Selection.OfTier(index)));
        tiers.setId("tiers");
        tiers.setAccessibleText(Strings.text("routing.tiers.title"));
        tiers.setCellFactory(list -> new TierCell(model));
        tiers.setFixedCellSize(TIER_HEIGHT);
        rules = new RowList<>(index -> model.select(new Selection.OfRule(index)));
        rules.setId("rules");
        rules.setAccessibleText(Strings.text("routing.rules.title"));
        rules.setCellFactory(list -> new RuleCell(model));
        rules.setPlaceholder(new EmptyState(
                        Feather.GIT_BRANCH,
                        Strings.text("routing.rules.empty"),
                        Strings.text("routing.rules.empty-sentence"))
                .withAction(Strings.text("routing.rules.add-first"), model::addRule));
        tiers.setPlaceholder(new EmptyState(
                        Feather.LAYERS,
                        Strings.text("routing.tiers.empty"),
                        Strings.text("routing.tiers.empty-sentence"))
                .withAction(Strings.text("routing.tiers.add-first"), model::addTier));
        model.draft().stateProperty().subscribe(this::show);
        model.selectionProperty().subscribe(this::show);
        uses.usesProperty().subscribe(this::show);
        impact.stateProperty().subscribe(this::show);
        show();
    }

    private void show() {
        DraftViewModel.State state = model.draft().state();
        Selection selection = model.selectionProperty().get();
        tiers.show(
                TierRow.of(state, uses.usesProperty().get()), selection instanceof Selection.OfTier(int at) ? at : -1);
        rules.show(RuleRow.of(state, impact.state()), selection instanceof Selection.OfRule(int at) ? at : -1);
        double rows = Math.max(3, tiers.getItems().size());
        tiers.setPrefHeight(rows * TIER_HEIGHT);
        tiers.setMinHeight(Math.min(rows, 4) * TIER_HEIGHT);
    }

    Card tierCard() {
        Label unit = Parts.muted(Strings.text("routing.tiers.unit"));
        unit.setTooltip(new Tooltip(Strings.text("routing.tiers.unit-tooltip")));
        Card card = new Card(Strings.text("routing.tiers.title"), tiers)
                .withActions(unit, Parts.button(Feather.PLUS, "routing.tiers.add", model::addTier))
                .growing(tiers);
        card.getStyleClass().add("list-card");
        return card;
    }

    Card ruleCard() {
        Card card = new Card(Strings.text("routing.rules.title"), rules)
                .withActions(Parts.button(Feather.PLUS, "routing.rules.add", model::addRule))
                .growing(rules);
        card.getStyleClass().add("list-card");
        return card;
    }

    void focusTiers() {
        focus(tiers);
    }

    void focusRules() {
        focus(rules);
    }

    /** Gives the focus to the list with the selected row. */
    void focusSelected() {
        focus(model.selectionProperty().get() instanceof Selection.OfTier ? tiers : rules);
    }

    private static void focus(RowList<?> list) {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
        }
        list.requestFocus();
    }
}
