package signalbox.ui.calls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.calllog.CallCsv;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallJsonLines;
import signalbox.core.calllog.CallQueries;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Writes calls, charts and reports to files. On the JavaFX thread. */
final class TransferViewModel {
    private final CallQueries log;
    private final TaskRunner tasks;
    private final Supplier<CallFilter> filter;
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private TaskRunner.RunningTask task = () -> {};

    /** Writes something into a file. */
    @FunctionalInterface
    interface FileWork {
        void write(Path file) throws Exception;
    }

    TransferViewModel(CallQueries log, TaskRunner tasks, Supplier<CallFilter> filter) {
        this.log = log;
        this.tasks = tasks;
        this.filter = filter;
    }

    /** Whether calls are being written. */
    ReadOnlyBooleanProperty exportingProperty() {
        return exporting.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How far the writing of calls is, or what came of it. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** What came of the last file; empty where there is nothing to say. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether the last file could not be written. */
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Forgets what came of the last calls, unless they are being written still. */
    void begin() {
        if (!exporting.get()) {
            words.set("");
        }
    }

    /**
     * Writes the calls that match, newest first: JSON lines where the file's name says so, else CSV.
     *
     * @param calls how many there will be, for the progress
     */
    void export(Path file, long calls) {
        CallFilter wanted = filter.get();
        exporting.set(true);
        progress.set(0);
        words.set(Strings.text("calls.export.running", Formats.count(0), Formats.count(calls)));
        boolean lines = file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        task = tasks.run(
                Strings.text("calls.export.title"),
                report -> {
                    java.util.function.LongConsumer onRows = rows -> {
                        report.report(
                                rows,
                                calls,
                                Strings.text("calls.export.running", Formats.count(rows), Formats.count(calls)));
                        tasks.onUiThread(() -> far(rows, calls));
                    };
                    return lines
                            ? CallJsonLines.write(log, wanted, file, onRows)
                            : CallCsv.write(log, wanted, file, onRows);
                },
                rows -> ended(Strings.text("calls.export.done", Formats.count(rows), file, rows), false),
                trouble -> ended(words(trouble, file), true));
    }

    /** Stops within a moment; what is written stays in the file. */
    void cancelExport() {
        if (exporting.get()) {
            task.cancel();
            ended(Strings.text("calls.export.cancelled"), false);
        }
    }

    /** Writes a picture, figures or a report. */
    void write(Path file, FileWork work) {
        tasks.run(
                "",
                report -> {
                    work.write(file);
                    return file;
                },
                done -> tell(Strings.text("calls.file.done", done), false),
                trouble -> tell(words(trouble, file), true));
    }

    private void far(long rows, long calls) {
        if (exporting.get()) {
            progress.set(calls == 0 ? 0 : Math.min(1, (double) rows / calls));
            words.set(Strings.text("calls.export.running", Formats.count(rows), Formats.count(calls)));
        }
    }

    private void ended(String said, boolean trouble) {
        words.set(said);
        tell(said, trouble);
        exporting.set(false);
    }

    private void tell(String said, boolean trouble) {
        failed.set(trouble);
        notice.set(said);
    }

    private static String words(Exception failed, Path file) {
        return failed instanceof IOException
                ? Strings.text("calls.export.failed", file)
                : CallsViewModel.reason(failed);
    }
}
