package signalbox.ui.routing;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signalbox.ui.common.DiffLines;
import signalbox.ui.common.Strings;

/** What someone else changed on disk beside what the draft changes, and the choice between them. */
final class ConflictSheet extends Sheet {
    private final DraftViewModel draft;
    private final DiffLines theirs = new DiffLines();
    private final DiffLines mine = new DiffLines();
    private final Button keep = new Button(Strings.text("routing.conflict.keep-mine"));

    ConflictSheet(DraftViewModel draft) {
        super("routing.conflict.title");
        this.draft = draft;
        Label sentence = Parts.muted(Strings.text("routing.conflict.sentence"));
        sentence.setWrapText(true);
        HBox sides = new HBox(16, side("routing.conflict.theirs", theirs), side("routing.conflict.mine", mine));
        VBox.setVgrow(sides, Priority.ALWAYS);
        Button take = new Button(Strings.text("routing.conflict.take-theirs"));
        take.setId("take-theirs");
        take.setOnAction(event -> draft.takeTheirs());
        keep.setId("keep-mine");
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setOnAction(event -> draft.keepMine());
        HBox buttons = new HBox(8, Parts.space(), take, keep);
        put(sentence, sides, buttons);
        draft.stateProperty().subscribe(this::show);
    }

    @Override
    void focusFirst() {
        show(draft.state());
        keep.requestFocus();
    }

    private void show(DraftViewModel.State state) {
        if (isVisible()) {
            state.theirs()
                    .ifPresentOrElse(
                            document -> {
                                theirs.show(state.base(), document);
                                mine.show(state.base(), state.document());
                            },
                            this::close);
        }
    }

    private static VBox side(String key, DiffLines lines) {
        Label title = new Label(Strings.text(key));
        title.getStyleClass().add("medium");
        VBox box = new VBox(8, title, lines);
        VBox.setVgrow(lines, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(0);
        return box;
    }
}
