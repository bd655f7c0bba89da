package signalbox.ui.compare;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.CsvTable;
import signalbox.core.review.ExampleText;
import signalbox.core.review.GivenExample;
import signalbox.core.review.ReviewException;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Reads examples from files; those of a CSV file wait until the operator has said which column is what. */
final class ExampleFiles {
    /** A CSV file that is read and not yet taken over: which column has the prompts is the operator's to say. */
    record CsvImport(String fileName, CsvTable table) {}

    private final TaskRunner tasks;
    private final Consumer<List<GivenExample>> onRead;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable CsvImport> csvImport = new ReadOnlyObjectWrapper<>();

    /** @param onRead takes the examples of a file, on the JavaFX thread */
    ExampleFiles(TaskRunner tasks, Consumer<List<GivenExample>> onRead) {
        this.tasks = tasks;
        this.onRead = onRead;
    }

    /** Why a file could not be read; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** A CSV file waiting for its column; null where none is. */
    ReadOnlyObjectProperty<@Nullable CsvImport> csvImportProperty() {
        return csvImport.getReadOnlyProperty();
    }

    void load(Path file) {
        problem.set("");
        String name = String.valueOf(file.getFileName());
        boolean csv = name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)");
        tasks.run(
                "",
                progress -> Files.readString(file, StandardCharsets.UTF_8),
                text -> take(name, text, csv),
                failed -> problem.set(sentence(name, failed)));
    }

    /** Takes the prompts of a column of the waiting CSV file over. */
    void takeCsvColumn(int column) {
        takeCsv(column, -1, -1, -1);
    }

    /**
     * Takes the waiting CSV file over, column by column.
     *
     * @param name, expected, task columns that may be -1 for none
     */
    void takeCsv(int prompt, int name, int expected, int task) {
        CsvImport waiting = csvImport.get();
        if (waiting != null) {
            onRead.accept(waiting.table().examples(prompt, name, expected, task));
            csvImport.set(null);
        }
    }

    void dropCsv() {
        csvImport.set(null);
    }

    private void take(String name, String text, boolean csv) {
        try {
            if (csv) {
                csvImport.set(new CsvImport(name, CsvTable.read(text)));
            } else {
                onRead.accept(ExampleText.readGiven(text));
            }
        } catch (ReviewException wrong) {
            problem.set(sentence(name, wrong));
        }
    }

    private static String sentence(String file, Exception failed) {
        return switch (failed) {
            case MalformedInputException _ -> Strings.text("compare.setUp.fileNotText", file);
            case IOException _ -> Strings.text("compare.setUp.fileUnreadable", file);
            default -> Strings.text("compare.setUp.fileWrong", file, String.valueOf(failed.getMessage()));
        };
    }
}
