package signalbox.ui.common;

import atlantafx.base.theme.Tweaks;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableDiff;
import signalbox.core.table.TableDocument;

/** The lines in which two tables differ. */
public final class DiffLines extends ListView<TableDiff.Line> {
    public DiffLines() {
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "diff");
        setFixedCellSize(20);
        setCellFactory(list -> new LineCell());
        setAccessibleText(Strings.text("common.diff.title"));
        Label same = new Label(Strings.text("common.diff.same"));
        same.getStyleClass().addAll("muted", "small");
        setPlaceholder(same);
    }

    public void show(TableDocument before, TableDocument after) {
        getItems().setAll(TableDiff.lines(before, after));
        scrollTo(0);
    }

    private static final class LineCell extends ListCell<TableDiff.Line> {
        private final Label number = new Label();
        private final Label sign = new Label();
        private final Label text = new Label();
        private final HBox face = new HBox(number, sign, text);

        LineCell() {
            number.getStyleClass().add("line-number");
            sign.getStyleClass().add("sign");
            text.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(TableDiff.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("added", "removed", "gap");
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            int place = line.after() > 0 ? line.after() : line.before();
            number.setText(place > 0 ? String.valueOf(place) : "");
            text.setText(line.text());
            sign.setText(
                    switch (line.kind()) {
                        case ADDED -> "+";
                        case REMOVED -> "−";
                        case SAME -> "";
                        case GAP -> "…";
                    });
            switch (line.kind()) {
                case ADDED -> getStyleClass().add("added");
                case REMOVED -> getStyleClass().add("removed");
                case GAP -> getStyleClass().add("gap");
                case SAME -> {}
            }
            setGraphic(face);
        }
    }
}
