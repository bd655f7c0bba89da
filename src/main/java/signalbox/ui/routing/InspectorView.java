package signalbox.ui.routing;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.calllog.CallFilter;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;

/** The selected tier or rule, with what can be done with it as a whole. */
final class InspectorView extends VBox {
    private final RoutingViewModel model;
    private final Label title = new Label();
    private final StackPane place = new StackPane();
    private final RuleInspector rule;
    private final TierInspector tier;
    private final SignalInspector signal;
    private final Label empty = Parts.muted(Strings.text("routing.inspector.nothing"));
    private final Button calls;
    private final List<Button> order;
    private final Button remove;

    /** @param recent the calls of which those of a tier can be shown */
    InspectorView(RoutingViewModel model, RuleInspector rule, ModelBook book, CallFilter recent, Navigator navigator) {
        this.model = model;
        this.rule = rule;
        tier = new TierInspector(model, book);
        signal = new SignalInspector(model);
        getStyleClass().addAll("card", "inspector");
        title.getStyleClass().add("card-title");
        title.setMinWidth(0);
        calls = Parts.icon(
                Feather.LIST,
                "routing.inspector.calls",
                () -> RecentCalls.ofSelected(model, recent)
                        .ifPresent(filter -> navigator.hand(new Handover.ShowCalls(filter))));
        order = List.of(
                Parts.icon(Feather.ARROW_UP, "routing.inspector.up", () -> model.move(-1)),
                Parts.icon(Feather.ARROW_DOWN, "routing.inspector.down", () -> model.move(1)),
                Parts.icon(Feather.COPY, "routing.inspector.duplicate", model::duplicate));
        remove = Parts.icon(Feather.TRASH_2, "routing.inspector.remove", model::remove);
        HBox header = new HBox(4, title, Parts.space(), calls, order.get(0), order.get(1), order.get(2), remove);
        header.getStyleClass().add("row-line");
        ScrollPane scroll = new ScrollPane(place);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        place.setAlignment(Pos.TOP_LEFT);
        place.getStyleClass().add("inspector-place");
        getChildren().setAll(header, scroll);
        model.selectionProperty().subscribe(this::show);
        model.tabProperty().subscribe(this::show);
        model.draft().stateProperty().subscribe(this::show);
        show();
    }

    void focusFirst() {
        switch (model.selectionProperty().get()) {
            case Selection.OfRule _ -> rule.focusFirst();
            case Selection.OfTier _ -> tier.focusFirst();
            case Selection.OfSignal _ -> signal.focusFirst();
            case Selection.OfNothing _ -> {}
        }
    }

    /** Moves the fallback that has the focus; false where none has. */
    boolean moveFallback(int by) {
        return tier.moveFallback(by);
    }

    private void show() {
        switch (model.selectionProperty().get()) {
            case Selection.OfRule(int index)
            when index < model.rules().size() -> {
                title.setText(Strings.text("routing.inspector.rule", index + 1));
                rule.show(index);
                put(rule);
            }
            case Selection.OfTier(int index)
            when index < model.tiers().size() -> {
                title.setText(Strings.text(
                        "routing.inspector.tier", model.tiers().get(index).name()));
                tier.show(index);
                put(tier);
            }
            case Selection.OfSignal chosen -> {
                title.setText(chosen.kind().title(chosen.name()));
                signal.show(chosen);
                put(signal);
            }
            case Selection.OfRule _, Selection.OfTier _, Selection.OfNothing _ -> {
                title.setText("");
                put(empty);
            }
        }
        boolean movable = !(model.selectionProperty().get() instanceof Selection.OfSignal);
        calls.setVisible(model.selectionProperty().get() instanceof Selection.OfTier);
        boolean nothing = model.selectionProperty().get() instanceof Selection.OfNothing;
        order.forEach(button -> button.setVisible(movable && !nothing));
        remove.setVisible(!nothing);
        boolean needed = model.tabProperty().get() == RoutingTab.RULES || !nothing;
        setVisible(needed);
        setManaged(needed);
    }

    private void put(Node node) {
        if (!place.getChildren().contains(node)) {
            place.getChildren().setAll(node);
        }
    }
}
