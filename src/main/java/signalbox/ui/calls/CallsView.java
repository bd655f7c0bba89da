package signalbox.ui.calls;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
import signalbox.ui.common.Once;
import signalbox.ui.common.PartByPart;
import signalbox.ui.common.Strings;

/** The Calls screen, top to bottom: filter, figures, charts, list; the call looked at lies over their right side. */
final class CallsView extends StackPane {
    /** Of what is still of an earlier look, and must not pass for this one's. */
    static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    private final CallsViewModel model;
    private final Navigator navigator;
    private final Supplier<FilterBar> filter;
    private final CallsSheets sheets;
    private final VBox page;
    private final Supplier<CallTable> table;
    private final Supplier<LowerCard> list;
    private final StackPane nothing = new StackPane();
    private final HBox loading = new HBox();
    private final ErrorNote trouble = new ErrorNote();
    /** Whether there are figures and charts to show, and a list. */
    private final BooleanProperty full = new SimpleBooleanProperty();

    private final BooleanProperty listed = new SimpleBooleanProperty();
    private final PartByPart parts;

    CallsView(CallsViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.sheets = new CallsSheets(model);
        this.filter = new Once<>(() -> new FilterBar(model, sheets));
        this.table = new Once<>(() -> new CallTable(model));
        this.list = new Once<>(() -> new LowerCard(model, navigator, table.get()));
        VBox.setVgrow(nothing, Priority.ALWAYS);
        nothing.getStyleClass().add("card");
        page = new VBox(trouble, loading, counting(), nothing);
        page.getStyleClass().add("screen");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        HBox besides = new HBox(new FacetPane(model), scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(besides, sheets);
        parts = new PartByPart(this, parts());
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
    }

    /** Top to bottom; nothing that is there already moves when the next one comes. */
    private List<Runnable> parts() {
        Supplier<ChartRow> charts = new Once<>(() -> new ChartRow(model));
        return List.of(
                this::addFilter,
                () -> page.getChildren().add(summing(new FigureStrip(model))),
                () -> addCharts(charts.get()),
                () -> charts.get().putNext(),
                () -> charts.get().putNext(),
                this::addList,
                () -> table.get().showRows(),
                this::addDrawer);
    }

    private void addFilter() {
        filter.get().disableProperty().bind(model.stateProperty().isEqualTo(CallsState.EMPTY_LOG));
        page.getChildren().addFirst(filter.get());
    }

    private void addCharts(ChartRow charts) {
        SizeGrip edge = SizedParts.edgeOf(charts, model.sizes(), this);
        VBox.setMargin(edge, new Insets(-16, 0, -16, 0));
        charts.putNext();
        page.getChildren().addAll(summing(charts), shownWith(full, edge));
    }

    /** What shows sums: there with them, and dimmed while they are still of an earlier look. */
    private Node summing(Node part) {
        model.countingProperty().subscribe(old -> part.pseudoClassStateChanged(OLD, old));
        return shownWith(full, part);
    }

    private static Node shownWith(BooleanProperty there, Node part) {
        part.visibleProperty().bind(there);
        part.managedProperty().bind(there);
        return part;
    }

    private void addList() {
        VBox.setVgrow(list.get(), Priority.ALWAYS);
        page.getChildren().add(shownWith(listed, list.get()));
    }

    private void addDrawer() {
        HBox drawer = SizedParts.withEdge(new CallDrawer(model, navigator, table.get()), model.sizes(), this);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        getChildren().add(getChildren().indexOf(sheets), drawer);
    }

    void focusFilter() {
        parts.finish();
        filter.get().focusField();
    }

    /** Whether nothing of the screen is still to be put in its place. */
    boolean isWhole() {
        return parts.isWhole();
    }

    void showFindings() {
        parts.finish();
        list.get().showFindings();
    }

    void showCalls() {
        parts.finish();
        list.get().showCalls();
        table.get().focusList();
    }

    CallsSheets sheets() {
        return sheets;
    }

    /** Opens the call on top of the list. */
    void openFirst() {
        parts.finish();
        list.get().showCalls();
        table.get().selectFirst();
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
        full.set(state == CallsState.READY
                || (state == CallsState.FAILED && model.overviewProperty().get().isPresent()));
        // The list needs no sums: it is there at once.
        listed.set(full.get() || state == CallsState.LOADING);
        loading.setVisible(state == CallsState.LOADING);
        loading.setManaged(state == CallsState.LOADING);
        boolean empty = state == CallsState.EMPTY_LOG || state == CallsState.NO_MATCH;
        nothing.setVisible(empty);
        nothing.setManaged(empty);
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
