package signalbox.ui.routing;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierStyles;

/** What the top bar shows of the draft: the file, how it differs, what is wrong, undo and redo, and the way to apply it. */
final class DraftBar {
    private static final int APPLIED_COLOUR = 0;
    private static final int CHANGED_COLOUR = 3;

    private final Label file = new Label();
    private final Region dot = new Region();
    private final Label changes = new Label();
    private final Hyperlink problems = new Hyperlink();
    private final Button undo;
    private final Button redo;
    private final Button history;
    private final Button diagram;
    private final Button review;

    DraftBar(RoutingViewModel model, String fileName, RoutingView view) {
        DraftViewModel draft = model.draft();
        file.setText(fileName);
        file.getStyleClass().addAll("mono", "small");
        file.setMinWidth(Region.USE_PREF_SIZE);
        changes.getStyleClass().add("small");
        changes.setId("changes");
        dot.getStyleClass().add("tier-dot");
        problems.getStyleClass().addAll("negative", "small");
        problems.setMinWidth(Region.USE_PREF_SIZE);
        problems.setOnAction(event -> model.showFirstProblem());
        problems.managedProperty().bind(problems.visibleProperty());
        undo = Parts.icon(Feather.CORNER_UP_LEFT, "routing.action.undo", draft::undo);
        redo = Parts.icon(Feather.CORNER_UP_RIGHT, "routing.action.redo", draft::redo);
        history = Parts.icon(Feather.CLOCK, "routing.action.history", view::openHistory);
        diagram = Parts.icon(Feather.SHARE_2, "routing.action.diagram", view::openDiagram);
        review = new Button(Strings.text("routing.bar.review"));
        review.setId("review");
        review.setMinWidth(Region.USE_PREF_SIZE);
        review.getStyleClass().add(Styles.ACCENT);
        review.setOnAction(event -> view.openReview());
        draft.stateProperty().subscribe(this::show);
    }

    List<Node> items() {
        return List.of(file, dot, changes, problems, Parts.space(), undo, redo, diagram, history, review);
    }

    private void show(DraftState state) {
        int count = state.changes().size();
        int wrong = state.document().findings().size();
        changes.setText(Strings.text("routing.bar.changes", count));
        TierStyles.set(dot, count == 0 ? APPLIED_COLOUR : CHANGED_COLOUR);
        changes.getStyleClass().removeAll("warning", "muted");
        changes.getStyleClass().add(count == 0 ? "muted" : "warning");
        problems.setText(Strings.text("routing.bar.problems", wrong));
        problems.setVisible(wrong > 0);
        undo.setDisable(state.undo().isEmpty());
        undo.getTooltip().setText(Strings.text("routing.bar.undo", state.undo()));
        redo.setDisable(state.redo().isEmpty());
        redo.getTooltip().setText(Strings.text("routing.bar.redo", state.redo()));
        review.setDisable(count == 0);
    }
}
