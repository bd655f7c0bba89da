package signalbox.ui.routing;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.Card;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.Strings;

/** The tiers from cheap to premium, of which one may be selected. */
final class TierList extends Card {
    private static final double TIER_HEIGHT = 52;

    private final RoutingViewModel model;
    private final TierUseViewModel uses;
    private final RowList<TierRow> tiers;

    TierList(RoutingViewModel model, TierUseViewModel uses, ModelBook book) {
        super(Strings.text("routing.tiers.title"));
        this.model = model;
        this.uses = uses;
        tiers = new RowList<>(row -> model.select(new Selection.OfTier(row.index())));
        tiers.setId("tiers");
        tiers.setAccessibleText(Strings.text("routing.tiers.title"));
        tiers.setCellFactory(list -> new TierCell(model, book));
        tiers.setContextMenu(RowMenu.ofTiers(model));
        tiers.setFixedCellSize(TIER_HEIGHT);
        tiers.setPlaceholder(new EmptyState(
                        Feather.LAYERS,
                        Strings.text("routing.tiers.empty"),
                        Strings.text("routing.tiers.empty-sentence"))
                .withAction(Strings.text("routing.tiers.add-first"), model::addTier));
        Label unit = Parts.muted(Strings.text("routing.tiers.unit"));
        unit.setMinWidth(USE_PREF_SIZE);
        unit.setTooltip(new Tooltip(Strings.text("routing.tiers.unit-tooltip")));
        getStyleClass().add("list-card");
        withActions(unit, Parts.button(Feather.PLUS, "routing.tiers.add", model::addTier));
        getChildren().add(tiers);
        growing(tiers);
        model.draft().stateProperty().subscribe(this::show);
        model.selectionProperty().subscribe(this::show);
        uses.usesProperty().subscribe(this::show);
        show();
    }

    private void show() {
        DraftState state = model.draft().state();
        Selection selection = model.selectionProperty().get();
        tiers.show(
                TierRow.of(state, uses.usesProperty().get()), selection instanceof Selection.OfTier(int at) ? at : -1);
    }

    void focus() {
        tiers.focusSelected();
    }
}
