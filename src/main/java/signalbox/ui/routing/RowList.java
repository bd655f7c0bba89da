package signalbox.ui.routing;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;

/** The rows of the draft; a row that stays the same is not drawn anew. */
final class RowList<R> extends ListView<R> {
    private final Consumer<R> onSelected;
    private boolean showing;

    /** @param onSelected told which row the operator selects */
    RowList(Consumer<R> onSelected) {
        this.onSelected = onSelected;
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "rows");
        getSelectionModel().selectedIndexProperty().subscribe((before, now) -> tell(now.intValue()));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                tell(getSelectionModel().getSelectedIndex());
            }
        });
    }

    private void tell(int index) {
        if (!showing && index >= 0 && index < getItems().size()) {
            onSelected.accept(getItems().get(index));
        }
    }

    /** Gives the list the focus, with a row selected where there is one. */
    void focusSelected() {
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().select(0);
        }
        requestFocus();
    }

    /** @param selected index of the selected row, or -1 for none */
    void show(List<R> rows, int selected) {
        showing = true;
        while (getItems().size() > rows.size()) {
            getItems().removeLast();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i == getItems().size()) {
                getItems().add(rows.get(i));
            } else if (!getItems().get(i).equals(rows.get(i))) {
                getItems().set(i, rows.get(i));
            }
        }
        select(selected);
        showing = false;
    }

    private void select(int index) {
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
            scrollTo(Math.max(0, index - 2));
        }
    }
}
