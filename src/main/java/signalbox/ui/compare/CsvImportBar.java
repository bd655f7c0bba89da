package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.CsvTable;
import signalbox.ui.common.Strings;

/** Asks which column of a CSV file has the prompts; takes no space while there is none. */
final class CsvImportBar extends HBox {
    private final SetUpViewModel viewModel;
    private final Label words = new Label();
    private final ComboBox<String> column = new ComboBox<>();
    private final Button take = new Button();

    CsvImportBar(SetUpViewModel viewModel) {
        super(8);
        this.viewModel = viewModel;
        getStyleClass().add("csv-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(
                event -> viewModel.takeCsvColumn(column.getSelectionModel().getSelectedIndex()));
        var drop = new Button(Strings.text("compare.csv.drop"));
        drop.getStyleClass().add(Styles.FLAT);
        drop.setMinWidth(Region.USE_PREF_SIZE);
        drop.setOnAction(event -> viewModel.dropCsv());
        getChildren().addAll(words, column, take, drop);
        managedProperty().bind(visibleProperty());
        column.getSelectionModel().selectedIndexProperty().subscribe(this::showCount);
        viewModel.csvImportProperty().subscribe(this::show);
    }

    private void show(SetUpViewModel.@Nullable CsvImport waiting) {
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
            showCount();
        }
    }

    private void showCount() {
        var waiting = viewModel.csvImportProperty().get();
        int index = column.getSelectionModel().getSelectedIndex();
        int count =
                waiting == null || index < 0 ? 0 : waiting.table().column(index).size();
        take.setText(Strings.text("compare.csv.take", count));
        take.setDisable(count == 0);
    }
}
