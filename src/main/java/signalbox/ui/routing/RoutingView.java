package signalbox.ui.routing;

import java.util.Objects;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Card;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Strings;

/** Tiers and other routes on the left, hard routes and the inspector on the right, a prompt to try below. */
final class RoutingView extends StackPane {
    private static final double LEFT_SHARE = 0.36;
    /** With many tiers it is their list that scrolls. */
    private static final double OTHERS_HEIGHT = 220;

    private final RoutingViewModel model;
    private final ListsView lists;
    private final InspectorView inspector;
    private final TryView tries;
    private final ErrorNote note = new ErrorNote();
    private final ReviewSheet review;
    private final ConflictSheet conflict;
    private final HistorySheet history;

    /** @param inspector made for the same model */
    RoutingView(
            RoutingViewModel model,
            TierUseViewModel uses,
            InspectorView inspector,
            TryView tries,
            HistoryViewModel versions) {
        this.model = model;
        this.inspector = inspector;
        this.tries = tries;
        lists = new ListsView(model, uses);
        review = new ReviewSheet(model.draft());
        conflict = new ConflictSheet(model.draft());
        history = new HistorySheet(versions);
        for (Sheet sheet : new Sheet[] {review, conflict, history}) {
            sheet.onClosed(lists::focusSelected);
        }
        VBox page = new VBox(note, columns(), tries);
        page.getStyleClass().add("screen");
        page.disableProperty()
                .bind(review.visibleProperty().or(conflict.visibleProperty()).or(history.visibleProperty()));
        getChildren().setAll(page, review, conflict, history);
        getStyleClass().add("routing");
        getStylesheets()
                .add(Objects.requireNonNull(RoutingView.class.getResource("routing.css"))
                        .toExternalForm());
        model.draft().stateProperty().subscribe(this::show);
    }

    private HBox columns() {
        OtherRoutesView others = new OtherRoutesView(model.draft());
        VBox left = new VBox(16, lists.tierCard(), others);
        VBox.setVgrow(others, Priority.ALWAYS);
        others.setMinHeight(OTHERS_HEIGHT);
        left.setMinWidth(360);
        left.setMaxWidth(520);
        Card rules = lists.ruleCard();
        VBox right = new VBox(16, rules, inspector);
        VBox.setVgrow(rules, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        right.setPrefWidth(0);
        HBox columns = new HBox(16, left, right);
        left.prefWidthProperty().bind(columns.widthProperty().multiply(LEFT_SHARE));
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
        history.open();
    }

    /** Whether a box lies over the screen, which takes the keys. */
    boolean isCovered() {
        return review.isVisible() || conflict.isVisible() || history.isVisible();
    }

    ListsView lists() {
        return lists;
    }

    InspectorView inspector() {
        return inspector;
    }

    TryView tries() {
        return tries;
    }
}
