package signalbox.ui.routing;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableMerge;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** What someone else changed on disk beside what the draft changes, and the choice between them, piece by piece. */
final class ConflictSheet extends Sheet {
    private static final double SIDE_SHARE = 0.47;

    private final DraftViewModel draft;
    private final ListView<Choosable> pieces = new ListView<>();
    private final Button merge = new Button(Strings.text("routing.conflict.merge"));

    private static final class Choosable {
        final TableMerge.Piece piece;
        boolean mine;

        Choosable(TableMerge.Piece piece, boolean mine) {
            this.piece = piece;
            this.mine = mine;
        }
    }

    ConflictSheet(DraftViewModel draft) {
        super(Strings.text("routing.conflict.title"));
        this.draft = draft;
        Label sentence = Parts.muted(Strings.text("routing.conflict.sentence"));
        sentence.setWrapText(true);
        pieces.setId("pieces");
        pieces.setCellFactory(_ -> new PieceCell());
        pieces.getStyleClass().add("pieces");
        pieces.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                choose(event.getCode() == KeyCode.RIGHT);
                event.consume();
            }
        });
        VBox.setVgrow(pieces, Priority.ALWAYS);
        Button take = new Button(Strings.text("routing.conflict.take-theirs"));
        take.setId("take-theirs");
        take.setOnAction(event -> draft.takeTheirs());
        Button keep = new Button(Strings.text("routing.conflict.keep-mine"));
        keep.setId("keep-mine");
        keep.setOnAction(event -> draft.keepMine());
        merge.setId("merge");
        merge.getStyleClass().add(Styles.ACCENT);
        merge.setOnAction(event -> draft.merge(chosen()));
        put(sentence, pieces, new HBox(8, Parts.space(), take, keep, merge));
        draft.stateProperty().subscribe(this::show);
    }

    private void choose(boolean mine) {
        Choosable selected = pieces.getSelectionModel().getSelectedItem();
        if (selected != null) {
            selected.mine = mine;
            pieces.refresh();
        }
    }

    private List<String> chosen() {
        List<String> paths = new ArrayList<>();
        for (Choosable choosable : pieces.getItems()) {
            if (choosable.mine) {
                paths.add(choosable.piece.path());
            }
        }
        return paths;
    }

    @Override
    protected void focusFirst() {
        show();
        pieces.getSelectionModel().select(0);
        pieces.requestFocus();
    }

    private void show() {
        if (isVisible()) {
            draft.merge()
                    .ifPresentOrElse(
                            found -> pieces.getItems()
                                    .setAll(found.pieces().stream()
                                            .map(piece -> new Choosable(
                                                    piece, found.suggested().contains(piece.path())))
                                            .toList()),
                            this::close);
        }
    }

    /** One piece: where it is, what is on disk, what is in the draft. */
    private static final class PieceCell extends ListCell<Choosable> {
        private final Label path = new Label();
        private final Label both = new Label(Strings.text("routing.conflict.both"));
        private final RadioButton theirs = new RadioButton();
        private final RadioButton mine = new RadioButton();
        private final VBox face;

        PieceCell() {
            ToggleGroup group = new ToggleGroup();
            for (RadioButton side : List.of(theirs, mine)) {
                side.setToggleGroup(group);
                side.setMinWidth(0);
                side.setMnemonicParsing(false);
                side.setTooltip(new Tooltip());
                side.getTooltip().textProperty().bind(side.textProperty());
                side.getTooltip().setWrapText(true);
                side.getTooltip().setMaxWidth(600);
                side.prefWidthProperty().bind(widthProperty().multiply(SIDE_SHARE));
                side.setMaxWidth(Double.MAX_VALUE);
                side.setFocusTraversable(false);
            }
            theirs.setOnAction(event -> getItem().mine = false);
            mine.setOnAction(event -> getItem().mine = true);
            path.getStyleClass().addAll("mono", "small");
            path.setMinWidth(0);
            path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            both.getStyleClass().addAll("negative", "small");
            both.setMinWidth(USE_PREF_SIZE);
            face = new VBox(6, new HBox(12, path, both), new HBox(16, theirs, mine));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choosable choosable, boolean empty) {
            super.updateItem(choosable, empty);
            if (choosable == null || empty) {
                setGraphic(null);
                return;
            }
            TableMerge.Piece piece = choosable.piece;
            path.setText(piece.path());
            both.setVisible(piece.changedBy() == TableMerge.Side.BOTH);
            theirs.setText(said("routing.conflict.theirs", piece.theirsOrNull()));
            mine.setText(said("routing.conflict.mine", piece.mineOrNull()));
            theirs.setSelected(!choosable.mine);
            mine.setSelected(choosable.mine);
            setGraphic(face);
        }

        private static String said(String key, @Nullable String value) {
            return Strings.text(key) + ": " + (value == null ? Strings.text("routing.conflict.absent") : value);
        }
    }
}
