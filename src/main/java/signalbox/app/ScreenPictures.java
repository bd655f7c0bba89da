package signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Handover;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.SettingsFile;
import signalbox.ui.common.Snapshots;
import signalbox.ui.common.Theme;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;
import signalbox.ui.shell.ShellView;

/** Draws the window with one screen in front, each time anew. */
final class ScreenPictures {
    private static final String PROMPT = "Can we keep patient data in a shared spreadsheet? Answer yes or no.";

    private final Session session;
    private final Path settings;
    private final int width;
    private final int height;

    /** @param settings a file that need not exist */
    ScreenPictures(Session session, Path settings, int width, int height) {
        this.session = session;
        this.settings = settings;
        this.width = width;
        this.height = height;
    }

    void draw(ScreenId screen, Theme theme, Path file) throws IOException, InterruptedException {
        BackgroundTasks tasks = new BackgroundTasks();
        Settings remembered = SettingsFile.open(settings, tasks);
        Snapshots.write(() -> window(tasks, remembered, screen, theme), theme, width, height, file, tasks::isIdle);
    }

    private ShellView window(BackgroundTasks tasks, Settings remembered, ScreenId screen, Theme theme) {
        ConsoleParts parts = new ConsoleParts(session, tasks, remembered, Clock.systemDefaultZone());
        parts.shell().firstStepsProperty().set(false);
        ShellView view = parts.view(new WindowTheme(ThemeChoice.valueOf(theme.name())));
        parts.shell().screenProperty().set(screen);
        shownThere(screen).ifPresent(parts.shell()::hand);
        return view;
    }

    /** What to put on a screen that would be empty otherwise. */
    private static Optional<Handover> shownThere(ScreenId screen) {
        return switch (screen) {
            case PLAYGROUND -> Optional.of(new Handover.Try(ChatRequest.ofPrompt(PROMPT, RoutingHints.NONE)));
            case ROUTING, COMPARE, CALLS -> Optional.empty();
        };
    }
}
