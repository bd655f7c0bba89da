package signalbox.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.provider.SystemKeychain;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.SettingsFile;
import signalbox.ui.common.WindowTheme;

/** {@code signalbox console}: opens the window and ends when it is closed. */
@Command(name = "console", mixinStandardHelpOptions = true, description = "Open the window (the default).")
final class ConsoleCommand implements Callable<Integer> {
    /** How long the operator may take to unlock the keychain. */
    private static final Duration UNLOCKING = Duration.ofMinutes(1);

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    @Option(
            names = "--without-display",
            paramLabel = "DIR",
            description = "Where there is no display, draw each screen into this folder instead.")
    @Nullable
    Path withoutDisplay;

    private final Workspace workspace;
    private final Output output;

    ConsoleCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        if (Display.isThere()) {
            return open();
        }
        if (withoutDisplay == null) {
            output.trouble("There is no display to open a window on. The other commands need none (signalbox --help);"
                    + " signalbox screenshots --out DIR draws every screen in all of its states.");
            return Main.USER_ERROR;
        }
        output.line("There is no display to open a window on, so each screen is drawn into " + withoutDisplay
                + " instead.");
        ScreenshotsCommand.drawBriefly(withoutDisplay, output);
        return 0;
    }

    private int open() throws UserException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
        Path file = table.file(workspace);
        Toolkit.start();
        ProviderKeys keys = new ProviderKeys(System::getenv, new SystemKeychain(UNLOCKING));
        // Told to end, it ends as if its window were closed.
        try (var _ = new OrderlyEnd(closed::countDown);
                Session session = Session.open(workspace, file, log.log, Clock.system(ZoneId.systemDefault()), keys)) {
            BackgroundTasks tasks = new BackgroundTasks();
            SettingsFile settings = SettingsFile.open(workspace.settings(), tasks);
            Platform.runLater(() -> {
                try {
                    show(session, tasks, settings, closed::countDown);
                } catch (RuntimeException failed) {
                    broken.set(failed);
                    closed.countDown();
                }
            });
            closed.await();
            settings.save();
        }
        if (broken.get() != null) {
            throw broken.get();
        }
        return 0;
    }

    private static void show(Session session, BackgroundTasks tasks, SettingsFile settings, Runnable onClosed) {
        ConsoleWindow window = new ConsoleWindow(new Stage(), settings);
        WindowTheme theme = window.theme();
        ConsoleParts parts = new ConsoleParts(session, tasks, settings, Clock.system(ZoneId.systemDefault()));
        window.show(parts.view(theme), onClosed);
        tasks.run("", progress -> readKeychain(session), done -> {}, failed -> {});
    }

    /** Slow, and not to be waited for: the window opens with what the environment has. */
    private static boolean readKeychain(Session session) {
        session.keys().readKeychain(session.tables().table().providers().values());
        return true;
    }
}
