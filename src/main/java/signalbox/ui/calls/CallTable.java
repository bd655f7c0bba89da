package signalbox.ui.calls;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.CallRow;
import signalbox.ui.common.Strings;

/** The list of calls, read page by page as it is scrolled; the selected call opens in the drawer. */
final class CallTable extends StackPane {
    private static final int ROWS_AHEAD = 60;

    private final CallsViewModel model;
    private final CallColumns columns;
    private final TableView<CallRow> table = new TableView<>();
    private final BooleanProperty filled = new SimpleBooleanProperty();
    /** Whether the table is being changed to the look, rather than by hand. */
    private boolean arranging;

    private @Nullable Long selected;

    CallTable(CallsViewModel model) {
        this.model = model;
        this.columns = new CallColumns(model);
        table.getColumns().setAll(columns.all());
        ColumnWidths widths = new ColumnWidths(table);
        columns.ofValues().forEach(widths::flexible);
        table.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        table.setPlaceholder(placeholder());
        model.list().overdueProperty().subscribe(overdue -> pseudoClassStateChanged(CallsView.OLD, overdue));
        getStyleClass().add("call-list");
        table.setRowFactory(view -> new CallTableRow(model));
        table.setTableMenuButtonVisible(true);
        table.setSortPolicy(view -> {
            changeByHand(() -> model.looks()
                    .change(
                            Strings.text("calls.edit.sort"),
                            now -> now.in(columns.orderOf(List.copyOf(table.getSortOrder())))));
            return true;
        });
        table.getColumns().addListener((ListChangeListener<TableColumn<CallRow, ?>>) change -> chosenByHand());
        columns.all().forEach(column -> column.visibleProperty().subscribe((before, now) -> chosenByHand()));
        model.looks().lookProperty().subscribe(this::arrange);
        model.list().rows().addListener((ListChangeListener<CallRow>) change -> {
            if (model.looks().lookProperty().get().columns().isEmpty()) {
                arrange(model.looks().lookProperty().get());
            }
            selectAgain();
            keepPlace(change);
        });
        model.list().begunProperty().subscribe((before, now) -> table.scrollTo(0));
        table.skinProperty().subscribe(skin -> followScrolling());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !row.equals(selectedRow())) {
                selected = row.id();
                model.detail().open(row.id());
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clearSelection();
            }
        });
        getChildren().addAll(table, newerButton());
    }

    /** A pulse after the headers: rows and headers at once are more than one pulse should style. */
    void showRows() {
        table.setItems(model.list().rows());
        filled.set(true);
    }

    private @Nullable CallRow selectedRow() {
        return selected == null ? null : model.list().rowOf(selected).orElse(null);
    }

    /** Selects the call before (-1) or after (+1) the selected one. */
    void step(int rows) {
        int index = table.getSelectionModel().getSelectedIndex() + rows;
        if (index >= 0 && index < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 2));
        }
    }

    void clearSelection() {
        selected = null;
        table.getSelectionModel().clearSelection();
        model.detail().close();
        table.requestFocus();
    }

    /** Gives the list the keys; where no call is selected, the first one down is that on top. */
    void focusList() {
        if (table.getSelectionModel().isEmpty()) {
            table.getFocusModel().focus(-1);
        }
        table.requestFocus();
    }

    void selectFirst() {
        table.getSelectionModel().select(0);
    }

    private void arrange(Look look) {
        if (arranging) {
            return;
        }
        arranging = true;
        try {
            List<TableColumn<CallRow, ?>> wanted = columns.ordered(look.columns());
            if (!table.getColumns().equals(wanted)) {
                table.getColumns().setAll(wanted);
            }
            Set<String> shown =
                    look.columns().isEmpty() ? columns.speaking(model.list().rows()) : Set.copyOf(look.columns());
            wanted.forEach(column -> column.setVisible(shown.contains(columns.nameOf(column))));
            List<TableColumn<CallRow, ?>> headers = columns.headersOf(look.order());
            if (!table.getSortOrder().equals(headers)) {
                table.getSortOrder().setAll(headers);
            }
        } finally {
            arranging = false;
        }
    }

    private void changeByHand(Runnable change) {
        if (!arranging) {
            arranging = true;
            try {
                change.run();
            } finally {
                arranging = false;
            }
        }
    }

    private void chosenByHand() {
        changeByHand(() -> model.looks()
                .change(
                        Strings.text("calls.edit.columns"),
                        now -> now.withColumns(table.getColumns().stream()
                                .filter(TableColumn::isVisible)
                                .map(columns::nameOf)
                                .toList())));
    }

    /** A list that was read anew may have lost the selection, though the call is still in it. */
    private void selectAgain() {
        CallRow row = selectedRow();
        if (row != null && !row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
        }
    }

    /** While a call is looked at, news above it are there to be scrolled to, and move nothing. */
    private void keepPlace(ListChangeListener.Change<? extends CallRow> change) {
        change.reset();
        while (change.next()) {
            boolean above = change.wasAdded() && !change.wasRemoved() && change.getFrom() == 0;
            if (above
                    && selected != null
                    && change.getAddedSize() < table.getItems().size()) {
                table.scrollTo(change.getAddedSize());
            }
        }
    }

    private void followScrolling() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                model.list().scrolledAwayProperty().bind(bar.valueProperty().greaterThan(0));
            }
        }
    }

    /** What stands in the place of rows. */
    private Label placeholder() {
        Label words = new Label();
        words.getStyleClass().add("muted");
        model.list()
                .overdueProperty()
                .subscribe(overdue -> words.setText(
                        overdue ? Strings.text("calls.list.looking") : Strings.text("calls.nomatch.title")));
        words.visibleProperty()
                .bind(model.list()
                        .overdueProperty()
                        .or(model.list().begunProperty().greaterThan(0)));
        return words;
    }

    private Button newerButton() {
        Button newer = new Button(Strings.text("calls.list.newer"), new FontIcon(Feather.ARROW_UP));
        newer.getStyleClass().addAll("chip", "newer");
        newer.visibleProperty().bind(model.list().newerWaitingProperty());
        newer.setOnAction(event -> model.list().startOver());
        StackPane.setAlignment(newer, Pos.TOP_CENTER);
        return newer;
    }

    /** Asks for the next page when a row near the end comes into sight. */
    private static final class CallTableRow extends TableRow<CallRow> {
        private final CallsViewModel model;

        CallTableRow(CallsViewModel model) {
            this.model = model;
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= 0 && index >= model.list().rows().size() - ROWS_AHEAD) {
                model.list().loadMore();
            }
        }
    }
}
