package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.CsvTable;
import signalbox.ui.common.Strings;

/** Asks which columns of a CSV file have prompts, expected answers, names and tasks; takes no space while there is none. */
final class CsvImportBar extends VBox {
    private final SetUpViewModel viewModel;
    private final Label words = new Label();
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<String> name = new ComboBox<>();
    private final ComboBox<String> expected = new ComboBox<>();
    private final ComboBox<String> task = new ComboBox<>();
    private final Button take = new Button();

    CsvImportBar(SetUpViewModel viewModel) {
        super(8);
        this.viewModel = viewModel;
        getStyleClass().add("csv-bar");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(event -> viewModel
                .files()
                .takeCsv(column.getSelectionModel().getSelectedIndex(), chosen(name), chosen(expected), chosen(task)));
        var drop = new Button(Strings.text("compare.csv.drop"));
        drop.getStyleClass().add(Styles.FLAT);
        drop.setMinWidth(Region.USE_PREF_SIZE);
        drop.setOnAction(event -> viewModel.files().dropCsv());
        var row = new HBox(8, words, take, drop);
        row.setAlignment(Pos.CENTER_LEFT);
        var columns = new FlowPane(
                8,
                6,
                labelled("compare.csv.prompt", column),
                labelled("compare.csv.expected", expected),
                labelled("compare.csv.name", name),
                labelled("compare.csv.taskType", task));
        getChildren().addAll(row, columns);
        managedProperty().bind(visibleProperty());
        column.getSelectionModel().selectedIndexProperty().subscribe(this::showCount);
        viewModel.files().csvImportProperty().subscribe(this::show);
    }

    private void show(ExampleFiles.@Nullable CsvImport waiting) {
        setVisible(waiting != null);
        if (waiting != null) {
            CsvTable table = waiting.table();
            words.setText(Strings.text(
                    "compare.csv.rows", waiting.fileName(), table.rows().size()));
            // Columns may share a name; the combo box needs them told apart.
            column.getItems()
                    .setAll(IntStream.range(0, table.columns().size())
                            .mapToObj(index -> index + 1 + " " + table.columns().get(index))
                            .toList());
            column.getSelectionModel().select(table.likelyPromptColumn());
            fill(name, table, List.of("id", "name", "key"));
            fill(expected, table, List.of("expected", "answer", "gold", "label", "target"));
            fill(task, table, List.of("task", "task_type", "type", "category"));
            showCount();
        }
    }

    /** The first entry stands for no column. */
    private static void fill(ComboBox<String> box, CsvTable table, List<String> usualNames) {
        List<String> entries = new ArrayList<>();
        entries.add(Strings.text("compare.csv.none"));
        for (int i = 0; i < table.columns().size(); i++) {
            entries.add(i + 1 + " " + table.columns().get(i));
        }
        box.getItems().setAll(entries);
        box.getSelectionModel().select(table.likelyColumn(usualNames) + 1);
    }

    private static int chosen(ComboBox<String> box) {
        return box.getSelectionModel().getSelectedIndex() - 1;
    }

    private static HBox labelled(String key, ComboBox<String> box) {
        var label = new Label(Strings.text(key));
        label.getStyleClass().addAll("muted", "small");
        box.setAccessibleText(Strings.text(key));
        var both = new HBox(6, label, box);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void showCount() {
        var waiting = viewModel.files().csvImportProperty().get();
        int index = column.getSelectionModel().getSelectedIndex();
        int count =
                waiting == null || index < 0 ? 0 : waiting.table().column(index).size();
        take.setText(Strings.text("compare.csv.take", count));
        take.setDisable(count == 0);
    }
}
