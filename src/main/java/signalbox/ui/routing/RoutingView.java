package signalbox.ui.routing;

import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Card;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Strings;

/** Tiers and other routes, the hard routes, and what is selected, side by side; below, a prompt to try and the impact. */
final class RoutingView extends StackPane {
    private static final double GAP = 12;
    private static final double SIDE_SHARE = 0.27;
    private static final double SIDE_LEAST = 300;
    private static final double SIDE_MOST = 460;
    /** With many tiers it is their list that scrolls. */
    private static final double OTHERS_HEIGHT = 220;

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
            sheet.onClosed(parts.lists()::focusSelected);
        }
        VBox page = new VBox(note, columns(), parts.tries(), parts.impact());
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
        OtherRoutesView others = new OtherRoutesView(model.draft());
        VBox left = new VBox(GAP, parts.lists().tierCard(), others);
        VBox.setVgrow(others, Priority.ALWAYS);
        others.setMinHeight(OTHERS_HEIGHT);
        Card rules = parts.lists().ruleCard();
        HBox.setHgrow(rules, Priority.ALWAYS);
        rules.setMinWidth(0);
        rules.setPrefWidth(0);
        HBox columns = new HBox(GAP, left, rules, parts.inspector());
        for (Region side : List.of(left, parts.inspector())) {
            side.setMinWidth(SIDE_LEAST);
            side.setMaxWidth(SIDE_MOST);
            side.prefWidthProperty().bind(columns.widthProperty().multiply(SIDE_SHARE));
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        return columns;
    }

    private void show(DraftViewModel.State state) {
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

    ListsView lists() {
        return parts.lists();
    }

    InspectorView inspector() {
        return parts.inspector();
    }

    TryView tries() {
        return parts.tries();
    }
}
