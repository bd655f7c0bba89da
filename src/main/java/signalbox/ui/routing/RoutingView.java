package signalbox.ui.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** Tiers and a prompt to try, the rest of the table on tabs, and what is selected, side by side; below, the impact. */
final class RoutingView extends StackPane {
    private static final double GAP = 12;
    private static final double SIDE_SHARE = 0.27;
    private static final double SIDE_LEAST = 300;
    private static final double SIDE_MOST = 460;
    private final RoutingViewModel model;
    private final RoutingParts parts;
    private final List<Sheet> sheets;
    private final ErrorNote note = new ErrorNote();
    private final ReviewSheet review;
    private final ConflictSheet conflict;

    /** @param parts made for the same model */
    RoutingView(RoutingViewModel model, RoutingParts parts) {
        this.model = model;
        this.parts = parts;
        review = new ReviewSheet(model.draft());
        conflict = new ConflictSheet(model.draft());
        sheets = List.of(review, conflict, parts.history(), parts.moved(), parts.diagram());
        for (Sheet sheet : sheets) {
            sheet.onClosed(this::focusSelected);
        }
        VBox page = new VBox(note, columns(), parts.impact());
        page.getStyleClass().add("screen");
        page.disableProperty().bind(Bindings.createBooleanBinding(this::isCovered, visibilities()));
        getChildren().add(page);
        getChildren().addAll(sheets);
        getStyleClass().add("routing");
        getStylesheets()
                .add(Objects.requireNonNull(RoutingView.class.getResource("routing.css"))
                        .toExternalForm());
        model.draft().stateProperty().subscribe(this::show);
    }

    private Observable[] visibilities() {
        return sheets.stream().map(Sheet::visibleProperty).toArray(Observable[]::new);
    }

    private HBox columns() {
        VBox left = new VBox(GAP, parts.tiers(), parts.tries());
        VBox.setVgrow(parts.tiers(), Priority.ALWAYS);
        parts.tiers().setMinHeight(0);
        TabsView tabs = parts.tabs();
        HBox.setHgrow(tabs, Priority.ALWAYS);
        tabs.setMinWidth(0);
        tabs.setPrefWidth(0);
        HBox columns = new HBox(GAP, left, tabs, parts.inspector());
        for (Region side : List.of(left, parts.inspector())) {
            side.setMinWidth(SIDE_LEAST);
            side.setMaxWidth(SIDE_MOST);
            side.prefWidthProperty().bind(columns.widthProperty().multiply(SIDE_SHARE));
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        return columns;
    }

    private void show(DraftState state) {
        if (state.theirs().isPresent()) {
            note.show(Strings.text("routing.conflict.note"), Strings.text("routing.conflict.look"), this::openConflict);
        } else {
            note.show(state.trouble());
        }
    }

    void openReview() {
        if (model.draft().state().theirs().isPresent()) {
            openConflict();
        } else if (!model.draft().state().changes().isEmpty()) {
            review.open();
        }
    }

    private void openConflict() {
        conflict.open();
    }

    void openHistory() {
        parts.history().open();
    }

    void openDiagram() {
        parts.diagram().open();
    }

    /** Whether a box lies over the screen, which takes the keys. */
    boolean isCovered() {
        return sheets.stream().anyMatch(Sheet::isVisible);
    }

    void focusTiers() {
        parts.tiers().focus();
    }

    /** Brings a part of the table to the front and gives it the focus. */
    void focus(RoutingTab tab) {
        if (tab == RoutingTab.RULES) {
            model.show(tab);
            parts.rules().focus();
        } else {
            parts.tabs().focus(tab);
        }
    }

    /** Gives the focus to the list with the selected row, or to the tab in front. */
    void focusSelected() {
        switch (model.selectionProperty().get()) {
            case Selection.OfTier _ -> focusTiers();
            case Selection.OfRule _, Selection.OfSignal _, Selection.OfNothing _ ->
                focus(model.tabProperty().get());
        }
    }

    void focusFilter() {
        model.show(RoutingTab.RULES);
        parts.rules().focusFilter();
    }

    /** Gives the focus to the first field that is marked wrong; where none is, to what holds the problem. */
    void focusProblem() {
        applyCss();
        layout();
        firstWrong(this).ifPresentOrElse(Node::requestFocus, () -> {
            if (model.selectionProperty().get() instanceof Selection.OfNothing) {
                focusSelected();
            } else {
                parts.inspector().focusFirst();
            }
        });
    }

    private static Optional<Node> firstWrong(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (node.getPseudoClassStates().contains(EditField.WRONG)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(RoutingView::firstWrong)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    InspectorView inspector() {
        return parts.inspector();
    }

    TryView tries() {
        return parts.tries();
    }
}
