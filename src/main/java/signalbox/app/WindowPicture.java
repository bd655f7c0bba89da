package signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import signalbox.core.calllog.CallQueries;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Snapshots;
import signalbox.ui.common.Theme;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;
import signalbox.ui.shell.ShellView;

/** The window for one picture, and what runs in it. */
final class WindowPicture {
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final ConsoleParts parts;

    /** What is drawn on. */
    record Paper(Theme theme, int width, int height, Path file) {}

    WindowPicture(Session session, Settings settings) {
        this(session, settings, log -> log);
    }

    /** @param reading what the Calls screen reads in place of the log */
    WindowPicture(Session session, Settings settings, UnaryOperator<CallQueries> reading) {
        this.parts = new ConsoleParts(session, tasks, settings, Clock.system(ZoneId.systemDefault()), reading);
    }

    BackgroundTasks tasks() {
        return tasks;
    }

    ConsoleParts parts() {
        return parts;
    }

    /**
     * Opens a screen and draws it once it has settled. What still runs then is left to it.
     *
     * @param onShown is done once the screen is in front
     */
    void draw(ScreenId screen, Runnable onShown, Paper paper, BooleanSupplier settled)
            throws IOException, InterruptedException {
        Snapshots.write(
                () -> {
                    ShellView view = parts.view(
                            new WindowTheme(ThemeChoice.valueOf(paper.theme().name())));
                    parts.shell().screenProperty().set(screen);
                    onShown.run();
                    return view;
                },
                paper.theme(),
                paper.width(),
                paper.height(),
                paper.file(),
                settled);
    }

    /** Stops what the status bar shows as under way, and waits until nothing runs. */
    void end() throws InterruptedException {
        tasks.cancelRunning();
        if (!tasks.awaitIdle(LONGEST_END)) {
            throw new IllegalStateException("What runs in the window does not end");
        }
    }
}
