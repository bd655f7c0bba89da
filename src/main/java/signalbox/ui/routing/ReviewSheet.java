package signalbox.ui.routing;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.DiffLines;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** All that the draft changes, in words and in the file, and the button that takes it into use. */
final class ReviewSheet extends Sheet {
    private final DraftViewModel draft;
    private final VBox words = new VBox(6);
    private final DiffLines lines = new DiffLines();
    private final TextField summary = new TextField();
    private final Label problem = new Label();
    private final Button apply = new Button(Strings.text("routing.review.apply"));

    ReviewSheet(DraftViewModel draft) {
        super(Strings.text("routing.review.title"));
        this.draft = draft;
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page-scroll", "change-words");
        VBox.setVgrow(lines, Priority.ALWAYS);
        summary.setId("summary");
        summary.setPromptText(Strings.text("routing.review.summary-prompt"));
        summary.setOnAction(event -> apply());
        problem.getStyleClass().addAll("negative", "small");
        problem.setWrapText(true);
        apply.setId("apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(event -> apply());
        Button cancel = new Button(Strings.text("routing.review.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> close());
        Button discard = Parts.button(Feather.TRASH_2, "routing.review.discard", () -> {
            draft.discard();
            close();
        });
        discard.getStyleClass().add(Styles.FLAT);
        HBox buttons = new HBox(8, discard, Parts.growing(problem), Parts.space(), cancel, apply);
        buttons.getStyleClass().add("row-line");
        put(scroll, lines, Parts.labelled("routing.review.summary", summary), buttons);
        draft.stateProperty().subscribe(this::show);
    }

    @Override
    protected void focusFirst() {
        summary.clear();
        show(draft.state());
        summary.requestFocus();
    }

    private void apply() {
        if (draft.state().canApply()) {
            draft.apply(summary.getText());
        }
    }

    private void show(DraftState state) {
        if (!isVisible()) {
            return;
        }
        if (state.changes().isEmpty() || state.theirs().isPresent()) {
            close();
            return;
        }
        words.getChildren()
                .setAll(state.changes().stream().map(ReviewSheet::change).toList());
        lines.show(state.base(), state.document());
        int wrong = state.document().findings().size();
        problem.setText(
                wrong == 0
                        ? state.trouble()
                        : Strings.text(
                                "routing.review.wrong",
                                wrong,
                                state.document().findings().getFirst().message()));
        apply.setDisable(!state.canApply());
    }

    private static HBox change(String sentence) {
        FontIcon icon = new FontIcon(Feather.EDIT_2);
        icon.getStyleClass().addAll("muted", "change-mark");
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(8, icon, Parts.growing(label));
        line.getStyleClass().add("change");
        return line;
    }
}
