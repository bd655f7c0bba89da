package signalbox.ui.routing;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.core.backtest.Impact;
import signalbox.core.backtest.Move;
import signalbox.core.pricing.Money;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** What the draft would have moved and cost over the last month, always in sight. */
final class ImpactStrip extends VBox {
    private static final int MOVES_SHOWN = 8;

    private final DraftViewModel draft;
    private final ImpactViewModel model;
    private final Consumer<Move> onCalls;
    private final Label title = new Label();
    private final Label total = new Label();
    private final Label notes = Parts.muted("");
    private final Label failure = Parts.muted("");
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Button stop = new Button(Strings.text("routing.impact.stop"));
    private final Button again = new Button(Strings.text("routing.impact.again"));
    private final FlowPane moves = new FlowPane(16, 2);

    /** @param onCalls shows the calls of a move */
    ImpactStrip(DraftViewModel draft, ImpactViewModel model, Consumer<Move> onCalls) {
        super(4);
        this.draft = draft;
        this.model = model;
        this.onCalls = onCalls;
        getStyleClass().addAll("card", "impact");
        setId("impact");
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        total.setId("impact-total");
        total.setMinWidth(USE_PREF_SIZE);
        total.setTooltip(new Tooltip(Strings.text("routing.impact.baseline")));
        busy.setPrefSize(14, 14);
        busy.setMinSize(14, 14);
        stop.setOnAction(event -> model.stop());
        again.setOnAction(event -> model.refresh());
        for (Button button : new Button[] {stop, again}) {
            button.getStyleClass().add("small-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        busy.managedProperty().bind(busy.visibleProperty());
        notes.setMinWidth(0);
        HBox line = new HBox(10, title, busy, total, notes, Parts.space(), stop, again);
        line.getStyleClass().add("row-line");
        moves.getStyleClass().add("moves");
        moves.managedProperty().bind(moves.visibleProperty());
        failure.setId("impact-failure");
        failure.setWrapText(true);
        failure.setMinHeight(USE_PREF_SIZE);
        failure.managedProperty().bind(failure.visibleProperty());
        getChildren().setAll(line, moves, failure);
        model.stateProperty().subscribe(this::refresh);
        draft.stateProperty().subscribe(this::refresh);
    }

    private void refresh() {
        ImpactViewModel.State state = model.state();
        boolean working = state.phase() == ImpactViewModel.Phase.WORKING;
        busy.setVisible(working);
        stop.setVisible(working && !state.words().isEmpty());
        again.setVisible(
                state.phase() == ImpactViewModel.Phase.STOPPED || state.phase() == ImpactViewModel.Phase.FAILED);
        long calls = state.impact().map(Impact::calls).orElse(0L);
        title.setText(
                state.impact().isPresent()
                        ? Strings.text("routing.impact.title", Formats.count(calls))
                        : Strings.text("routing.impact.title-unknown"));
        double clear = state.phase() == ImpactViewModel.Phase.READY ? 1 : 0.55;
        moves.setOpacity(clear);
        total.setOpacity(clear);
        boolean told = state.phase() != ImpactViewModel.Phase.WRONG;
        state.impact().filter(known -> told).ifPresentOrElse(this::show, () -> {
            total.setText("");
            moves.getChildren().clear();
        });
        notes.setText(
                switch (state.phase()) {
                    case WORKING -> state.words();
                    case READY -> state.impact().map(this::notes).orElse("");
                    case WRONG -> Strings.text("routing.impact.wrong");
                    case STOPPED -> Strings.text("routing.impact.stopped");
                    case FAILED -> "";
                });
        boolean failed = state.phase() == ImpactViewModel.Phase.FAILED;
        failure.setText(failed ? Strings.text("routing.impact.failed", state.words()) : "");
        failure.setVisible(failed);
        moves.setVisible(!failed);
    }

    private void show(Impact impact) {
        boolean unchanged = draft.state().changes().isEmpty()
                || impact.costChange().filter(ImpactStrip::isNothing).isPresent();
        total.setText(
                impact.moved().isEmpty() && unchanged
                        ? Strings.text("routing.impact.nothing")
                        : Strings.text(
                                "routing.impact.total",
                                impact.movedCalls(),
                                Formats.count(impact.movedCalls()),
                                impact.costChange().map(Formats::moneyChange).orElseGet(Formats::unknown)));
        moves.getChildren().clear();
        if (impact.calls() == 0) {
            total.setText(Strings.text("routing.impact.no-calls"));
        }
        if (impact.moved().isEmpty()) {
            String key = draft.state().changes().isEmpty() ? "routing.impact.no-draft" : "routing.impact.no-move";
            moves.getChildren().add(Parts.muted(Strings.text(impact.calls() == 0 ? "routing.impact.no-log" : key)));
        }
        impact.moved().stream()
                .limit(MOVES_SHOWN)
                .forEach(move -> moves.getChildren().add(link(move)));
    }

    private static boolean isNothing(Money change) {
        return change.usd().signum() == 0;
    }

    private Hyperlink link(Move move) {
        Hyperlink link = new Hyperlink(Strings.text(
                "routing.impact.move",
                move.from(),
                move.to(),
                Formats.count(move.calls()),
                move.costChange().map(Formats::moneyChange).orElseGet(Formats::unknown)));
        link.setTooltip(new Tooltip(Strings.text("routing.impact.show-calls")));
        link.setOnAction(event -> {
            link.setVisited(false);
            onCalls.accept(move);
        });
        return link;
    }

    private String notes(Impact impact) {
        StringBuilder words = new StringBuilder();
        if (impact.unknown() > 0) {
            words.append(Strings.text("routing.impact.unknown", Formats.count(impact.unknown())));
        }
        if (impact.unpriced() > 0 && !draft.state().changes().isEmpty()) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(Strings.text("routing.impact.unpriced", Formats.count(impact.unpriced())));
        }
        return words.toString();
    }
}
