package signalbox.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * How far one running task is, for the status bar. Its properties change on the JavaFX thread only, however often and
 * from wherever the work reports.
 */
public final class TaskProgress implements TaskRunner.ProgressReport {
    /** The fraction of work whose total is not known. */
    public static final double UNKNOWN = -1;

    private record Report(double fraction, String words) {}

    private final String title;
    private final Executor uiThread;
    private final Runnable onCancel;
    private final AtomicReference<Report> latest = new AtomicReference<>();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    TaskProgress(String title, Executor uiThread, Runnable onCancel) {
        this.title = title;
        this.uiThread = uiThread;
        this.onCancel = onCancel;
    }

    public String title() {
        return title;
    }

    /** From 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is happening, in the work's words; empty until it says something. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public void cancel() {
        onCancel.run();
    }

    @Override
    public void report(long done, long total, String said) {
        Report report = new Report(total <= 0 ? UNKNOWN : Math.min(1, (double) done / total), said);
        if (latest.getAndSet(report) == null) {
            uiThread.execute(this::showLatest);
        }
    }

    private void showLatest() {
        Report report = latest.getAndSet(null);
        if (report != null) {
            fraction.set(report.fraction());
            words.set(report.words());
        }
    }
}
