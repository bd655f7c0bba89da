package signalbox.ui.calls;

import java.io.File;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;

/** The Calls screen, top to bottom: filter, figures, charts, list; the call looked at lies over their right side. */
final class CallsView extends StackPane {
    private final CallsViewModel model;
    private final Navigator navigator;
    private final FilterBar filter;
    private final Node figures;
    private final ChartRow charts;
    private final LowerCard list;
    private final StackPane nothing = new StackPane();
    private final ErrorNote trouble = new ErrorNote();

    CallsView(CallsViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.filter = new FilterBar(model, this::chooseExport);
        this.figures = new FigureStrip(model);
        this.charts = new ChartRow(model);
        CallTable table = new CallTable(model);
        this.list = new LowerCard(model, navigator, table);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        nothing.getStyleClass().add("card");
        VBox page = new VBox(filter, trouble, figures, charts, list, nothing);
        page.getStyleClass().add("screen");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        charts.prefHeightProperty().bind(heightProperty().multiply(0.3));
        CallDrawer drawer = new CallDrawer(model, navigator, table);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        getChildren().addAll(scroll, drawer);
        getStyleClass().add("calls");
        getStylesheets()
                .add(Objects.requireNonNull(CallsView.class.getResource("calls.css"))
                        .toExternalForm());
        model.stateProperty().subscribe(this::show);
    }

    void focusFilter() {
        filter.focusField();
    }

    void showFindings() {
        list.showFindings();
    }

    void showCalls() {
        list.showCalls();
    }

    void chooseExport() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text("calls.export.title"));
        chooser.setInitialFileName("calls.csv");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.transfers().export(file.toPath(), 0);
        }
    }

    private void show(CallsState state) {
        boolean full = state == CallsState.READY
                || (state == CallsState.FAILED && model.overviewProperty().get().isPresent());
        for (Node part : new Node[] {figures, charts, list}) {
            part.setVisible(full);
            part.setManaged(full);
        }
        boolean empty = state == CallsState.EMPTY_LOG || state == CallsState.NO_MATCH;
        nothing.setVisible(empty);
        nothing.setManaged(empty);
        filter.setDisable(state == CallsState.EMPTY_LOG);
        switch (state) {
            case EMPTY_LOG -> nothing.getChildren().setAll(emptyLog());
            case NO_MATCH -> nothing.getChildren().setAll(noMatch());
            case LOADING, READY, FAILED -> nothing.getChildren().clear();
        }
        if (state == CallsState.FAILED) {
            trouble.show(model.troubleProperty().get(), Strings.text("calls.failed.retry"), model::refresh);
        } else {
            trouble.clear();
        }
    }

    private Region emptyLog() {
        return new EmptyState(Feather.LIST, Strings.text("calls.empty.title"), Strings.text("calls.empty.sentence"))
                .withAction(
                        Strings.text("calls.empty.action"),
                        () -> navigator.hand(new Handover.Try(
                                ChatRequest.ofPrompt(Strings.text("calls.empty.prompt"), RoutingHints.NONE))));
    }

    private Region noMatch() {
        EmptyState state = new EmptyState(
                Feather.FILTER, Strings.text("calls.nomatch.title"), Strings.text("calls.nomatch.sentence"));
        return model.looks().queryProperty().get().isUnfiltered()
                ? state.withAction(
                        Strings.text("calls.nomatch.all"), () -> model.looks().during(Period.Everything.ALL))
                : state.withAction(Strings.text("calls.nomatch.clear"), model.looks()::clear);
    }
}
