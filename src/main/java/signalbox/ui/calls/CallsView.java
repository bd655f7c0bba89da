package signalbox.ui.calls;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    private final CallsViewModel model;
    private final Navigator navigator;
    private final FilterBar filter;
    private final CallsSheets sheets;
    private final Node figures;
    private final ChartRow charts;
    private final SizeGrip chartsEdge;
    private final CallTable table;
    private final LowerCard list;
    private final StackPane nothing = new StackPane();
    private final HBox loading = new HBox();
    private final ErrorNote trouble = new ErrorNote();

    CallsView(CallsViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.sheets = new CallsSheets(model);
        this.filter = new FilterBar(model, sheets);
        this.figures = new FigureStrip(model);
        this.charts = new ChartRow(model);
        this.chartsEdge = SizedParts.edgeOf(charts, model.sizes(), this);
        this.table = new CallTable(model);
        this.list = new LowerCard(model, navigator, table);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        nothing.getStyleClass().add("card");
        VBox page = new VBox(filter, trouble, loading, counting(), figures, charts, chartsEdge, list, nothing);
        VBox.setMargin(chartsEdge, new Insets(-16, 0, -16, 0));
        page.getStyleClass().add("screen");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        HBox drawer = SizedParts.withEdge(new CallDrawer(model, navigator, table), model.sizes(), this);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        HBox besides = new HBox(new FacetPane(model), scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(besides, drawer);
        getChildren().addAll(sheets.all());
        takeDroppedFiles();
        getStyleClass().add("calls");
        getStylesheets()
                .add(Objects.requireNonNull(CallsView.class.getResource("calls.css"))
                        .toExternalForm());
        Label words = new Label();
        words.textProperty().bind(model.preparingProperty());
        words.setWrapText(true);
        loading.getStyleClass().addAll("card", "toolbar", "busy");
        loading.getChildren().addAll(new ProgressIndicator(), new Label(Strings.text("calls.loading")), words);
        model.stateProperty().subscribe(this::show);
        model.countingProperty().subscribe(this::dim);
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

    CallsSheets sheets() {
        return sheets;
    }

    /** Opens the call on top of the list. */
    void openFirst() {
        list.showCalls();
        table.selectFirst();
    }

    /** A log of another program that is dropped on the screen is looked at for an import. */
    private void takeDroppedFiles() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                sheets.openImport(event.getDragboard().getFiles().getFirst().toPath());
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }

    private void show(CallsState state) {
        boolean full = state == CallsState.READY
                || (state == CallsState.FAILED && model.overviewProperty().get().isPresent());
        for (Node part : new Node[] {figures, charts, chartsEdge}) {
            part.setVisible(full);
            part.setManaged(full);
        }
        // The list needs no sums: it is there at once.
        boolean listed = full || state == CallsState.LOADING;
        list.setVisible(listed);
        list.setManaged(listed);
        loading.setVisible(state == CallsState.LOADING);
        loading.setManaged(state == CallsState.LOADING);
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

    private Node counting() {
        Label words = new Label(Strings.text("calls.counting"));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button stop = new Button(Strings.text("calls.counting.stop"));
        stop.setOnAction(event -> model.stopCounting());
        HBox line = new HBox(new ProgressIndicator(), words, stop);
        line.getStyleClass().addAll("card", "toolbar", "busy");
        line.visibleProperty().bind(model.countingProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /** What is still of an earlier look must not pass for this one's. */
    private void dim(boolean old) {
        for (Node part : new Node[] {figures, charts}) {
            part.pseudoClassStateChanged(OLD, old);
        }
    }

    private Region emptyLog() {
        return new EmptyState(Feather.LIST, Strings.text("calls.empty.title"), Strings.text("calls.empty.sentence"))
                .withAction(
                        Strings.text("calls.empty.action"),
                        () -> navigator.hand(new Handover.Try(
                                ChatRequest.ofPrompt(Strings.text("calls.empty.prompt"), RoutingHints.NONE))))
                .withAction(Strings.text("calls.action.import"), sheets::openImport);
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
