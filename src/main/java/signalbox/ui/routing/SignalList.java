package signalbox.ui.routing;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Strings;

/** The word lists of one sort; one may be selected, to be edited beside. */
final class SignalList extends VBox {
    private static final double ROW_HEIGHT = 30;

    /** @param summary weight and number of words, in words */
    private record Row(String name, String summary, boolean changed) {}

    private final RoutingViewModel model;
    private final SignalKind kind;
    private final SignalFields fields;
    private final RowList<Row> list;

    SignalList(RoutingViewModel model, SignalKind kind) {
        this.model = model;
        this.kind = kind;
        fields = new SignalFields(model.draft());
        list = new RowList<>(row -> model.select(new Selection.OfSignal(kind, row.name())));
        list.setId(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-list");
        list.setCellFactory(view -> new RowCell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.getStyleClass().add("signals");
        getChildren().setAll(list);
        model.selectionProperty().subscribe(() -> show(model.draft().state()));
    }

    void add() {
        String name = fields.add(kind);
        model.select(new Selection.OfSignal(kind, name));
    }

    void show(DraftState state) {
        var names = fields.names(kind);
        int selected =
                model.selectionProperty().get() instanceof Selection.OfSignal(SignalKind of, String name) && of == kind
                        ? names.indexOf(name)
                        : -1;
        list.show(names.stream().map(this::row).toList(), selected);
        double height = names.size() * ROW_HEIGHT + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
    }

    private Row row(String name) {
        var measure = fields.effective(kind, name, "measure");
        int words = fields.effective(kind, name, "phrases").size()
                + fields.effective(kind, name, "opening").size();
        String counted = measure.isString()
                ? Strings.text("routing.signal.of-measure", measure.asString().replace('_', ' '))
                : Strings.text(
                        "routing.signal.of-words",
                        words,
                        ValueKind.NUMBER.written(fields.effective(kind, name, "weight")));
        return new Row(name, counted, fields.isChanged(kind, name));
    }

    private static final class RowCell extends ListCell<Row> {
        private final Label name = new Label();
        private final Label changed = new Label(Strings.text("routing.signal.changed"));
        private final Label summary = Parts.muted("");
        private final HBox face = new HBox(8, name, changed, Parts.space(), summary);

        RowCell() {
            face.getStyleClass().add("row-line");
            changed.getStyleClass().add("badge");
            name.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            name.setText(row.name());
            summary.setText(row.summary());
            changed.setVisible(row.changed());
            changed.setManaged(row.changed());
            setGraphic(face);
            setAccessibleText(row.name() + ", " + row.summary());
        }
    }
}
