package signalbox.ui.calls;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallImport;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.ImportField;
import signalbox.core.calllog.ImportFormat;
import signalbox.core.calllog.ImportPlan;
import signalbox.core.calllog.ImportReport;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Brings another program's log into this one: a file is chosen, looked at, read. On the JavaFX thread. */
final class ImportViewModel {
    private final CallsServices services;
    private final TaskRunner tasks;
    private final LookViewModel looks;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
    private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Map<ImportField, String> byHand = new EnumMap<>(ImportField.class);
    private @Nullable ImportFormat format;
    private @Nullable ZoneId zone;
    private TaskRunner.RunningTask task = () -> {};
    private long records;

    /** How far it is. */
    enum Step {
        /** No file yet. */
        CHOOSE,
        /** The first records are shown as they would be read. */
        PLAN,
        /** Being read. */
        RUNNING,
        /** Read, or stopped; the words say which. */
        DONE,
        /** The log that is shown is only looked at. */
        NOT_HERE
    }

    ImportViewModel(CallsServices services, TaskRunner tasks, LookViewModel looks) {
        this.services = services;
        this.tasks = tasks;
        this.looks = looks;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What would be imported; null until a file was looked at. */
    ReadOnlyObjectProperty<@Nullable ImportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What came of it; null until then, and where it was stopped. */
    ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the file, or one of its columns, cannot be read; empty where it can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** How far it is, or what came of it. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** From the beginning, unless an import is running. */
    void begin() {
        if (step.get() == Step.RUNNING) {
            return;
        }
        byHand.clear();
        format = null;
        zone = null;
        plan.set(null);
        report.set(null);
        trouble.set("");
        words.set("");
        step.set(services.ownOrNull() == null ? Step.NOT_HERE : Step.CHOOSE);
    }

    /** Looks at a file; nothing is written. */
    void choose(Path file) {
        begin();
        if (step.get() == Step.CHOOSE) {
            look(file);
        }
    }

    /** Says where the file comes from, where that was guessed wrong. */
    void setFormat(ImportFormat chosen) {
        format = chosen;
        again();
    }

    /** Says which column has a field; an empty name for none. */
    void map(ImportField field, String column) {
        byHand.put(field, column);
        again();
    }

    /** Says the zone of times that name none. */
    void setZone(ZoneId chosen) {
        zone = chosen;
        again();
    }

    private void again() {
        ImportPlan now = plan.get();
        if (now != null) {
            look(now.file());
        }
    }

    private void look(Path file) {
        Map<ImportField, String> columns = Map.copyOf(byHand);
        ImportFormat from = format;
        ZoneId in = zone;
        task.cancel();
        task = tasks.run(
                "",
                progress -> ImportPlan.of(file, from, columns, in),
                looked -> {
                    trouble.set(looked.hasTime() ? "" : Strings.text("calls.import.notime"));
                    plan.set(looked);
                    step.set(Step.PLAN);
                },
                failed -> trouble.set(CallsViewModel.reason(failed)));
    }

    /** Has no effect where no column holds the time; the trouble says so. */
    void start() {
        ImportPlan chosen = Objects.requireNonNull(plan.get(), "a file was looked at");
        if (!chosen.hasTime()) {
            return;
        }
        CallLog log = Objects.requireNonNull(services.ownOrNull(), "the log may be written to");
        CallImport importing = new CallImport(log, services.tierOfModel());
        records = 0;
        far(0);
        step.set(Step.RUNNING);
        task = tasks.run(
                Strings.text("calls.import.task"),
                progress -> importing.run(chosen, read -> {
                    progress.report(read, 0, Strings.text("calls.import.running", Formats.count(read)));
                    tasks.onUiThread(() -> far(read));
                }),
                done -> {
                    report.set(done);
                    words.set(Strings.text(
                            "calls.import.done",
                            Formats.count(done.added()),
                            Formats.count(done.records()),
                            String.valueOf(chosen.file().getFileName())));
                    step.set(Step.DONE);
                },
                failed -> {
                    trouble.set(CallsViewModel.reason(failed));
                    step.set(Step.PLAN);
                });
    }

    /** Stops within a moment and keeps what was read. */
    void stop() {
        if (step.get() == Step.RUNNING) {
            task.cancel();
            words.set(Strings.text("calls.import.stopped", Formats.count(records)));
            step.set(Step.DONE);
        }
    }

    /** Looks at what was imported, now or before. */
    void showImported() {
        looks.show(
                CallFilter.ALL.with(Dimension.SOURCE, Set.of(CallSource.IMPORTED.wireName())), Period.Everything.ALL);
    }

    private void far(long read) {
        records = read;
        words.set(Strings.text("calls.import.running", Formats.count(read)));
    }

    /** The columns of the file, for a field to be chosen from. */
    List<String> columns() {
        ImportPlan now = plan.get();
        return now == null ? List.of() : List.copyOf(now.names());
    }
}
