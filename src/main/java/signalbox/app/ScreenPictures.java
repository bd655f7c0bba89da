package signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonSummary;
import signalbox.core.review.ReviewException;
import signalbox.ui.calls.CallsScreen;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Handover;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Snapshots;
import signalbox.ui.common.Theme;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;
import signalbox.ui.compare.CompareScreen;
import signalbox.ui.playground.PlaygroundScreen;
import signalbox.ui.routing.RoutingScreen;
import signalbox.ui.shell.ShellView;
import signalbox.ui.shell.ShellViewModel;

/** Draws the window with one screen in front, each time anew. */
final class ScreenPictures {
    private static final String EMPTY_LOG = "empty.db";
    private static final String PROMPT = "Can we keep patient data in a shared spreadsheet? Answer yes or no.";

    private final Session session;
    private final Workspace workspace;
    private final Settings settings;
    private final int width;
    private final int height;

    private ScreenPictures(Session session, Workspace workspace, Settings settings, int width, int height) {
        this.session = session;
        this.workspace = workspace;
        this.settings = settings;
        this.width = width;
        this.height = height;
    }

    /**
     * @param session in practice mode; a comparison of simulated answers is added to it, to have one to show
     * @param workspace of the session, where more is put for what is to be seen
     */
    static ScreenPictures of(Session session, Workspace workspace, int width, int height)
            throws UserException, InterruptedException {
        try {
            Comparison comparison = SampleComparison.create(
                    session.mode().comparisons(), session.tables().table());
            Settings settings = new PictureSettings(Map.of(
                    CompareScreen.OPEN,
                    CompareScreen.rememberedAs(comparison),
                    ShellViewModel.FIRST_STEPS,
                    ShellViewModel.PUT_AWAY));
            return new ScreenPictures(session, workspace, settings, width, height);
        } catch (ReviewException worded) {
            throw UserException.of(worded);
        }
    }

    /** What the window would remember; a picture changes nothing in it. */
    private record PictureSettings(Map<String, String> values) implements Settings {
        @Override
        public Optional<String> read(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void write(String key, String value) {}
    }

    void draw(ScreenId screen, Theme theme, Path file) throws IOException, InterruptedException {
        BackgroundTasks tasks = new BackgroundTasks();
        Snapshots.write(() -> window(tasks, screen, theme), theme, width, height, file, tasks::isIdle);
    }

    /** Draws a comparison in one of its states, with no other one in the store. */
    void draw(CompareState state, Theme theme, Path file) throws IOException, InterruptedException, UserException {
        BackgroundTasks tasks = new BackgroundTasks();
        Optional<Comparison> open;
        try {
            for (ComparisonSummary earlier : session.mode().comparisons().list()) {
                session.mode().comparisons().delete(earlier.id());
            }
            open = ComparisonScene.prepare(state, session);
        } catch (ReviewException worded) {
            throw UserException.of(worded);
        }
        Settings there = new PictureSettings(Map.of(
                CompareScreen.OPEN,
                open.map(CompareScreen::rememberedAs).orElse(""),
                ShellViewModel.FIRST_STEPS,
                ShellViewModel.PUT_AWAY));
        ConsoleParts parts = new ConsoleParts(session, tasks, there, Clock.system(ZoneId.systemDefault()));
        Deque<Consumer<CompareScreen>> steps = new ArrayDeque<>(state.steps());
        Snapshots.write(
                () -> {
                    ShellView view = parts.view(new WindowTheme(ThemeChoice.valueOf(theme.name())));
                    parts.shell().screenProperty().set(ScreenId.COMPARE);
                    return view;
                },
                theme,
                width,
                height,
                file,
                () -> isDone(tasks, parts.compare(), steps, state.isUnderWay()));
    }

    /** Draws the table's editor in one of its states, over a table of its own. */
    void draw(RoutingState state, Theme theme, Path file) throws IOException, InterruptedException, UserException {
        BackgroundTasks tasks = new BackgroundTasks();
        try (Session own = state.open(session, workspace)) {
            ConsoleParts parts = new ConsoleParts(own, tasks, settings, Clock.system(ZoneId.systemDefault()));
            Deque<Consumer<RoutingScreen>> steps = new ArrayDeque<>(state.steps());
            Snapshots.write(
                    () -> {
                        ShellView view = parts.view(new WindowTheme(ThemeChoice.valueOf(theme.name())));
                        parts.shell().screenProperty().set(ScreenId.ROUTING);
                        return view;
                    },
                    theme,
                    width,
                    height,
                    file,
                    () -> isDone(tasks, parts.routing(), steps, state == RoutingState.RUNNING));
        }
    }

    /** Draws the playground in one of its states. */
    void draw(PlaygroundState state, Theme theme, Path file) throws IOException, InterruptedException {
        BackgroundTasks tasks = new BackgroundTasks();
        ConsoleParts parts = new ConsoleParts(session, tasks, settings, Clock.system(ZoneId.systemDefault()));
        Deque<PlaygroundState.Step> steps = new ArrayDeque<>(state.steps(session));
        Snapshots.write(
                () -> {
                    ShellView view = parts.view(new WindowTheme(ThemeChoice.valueOf(theme.name())));
                    parts.shell().screenProperty().set(ScreenId.PLAYGROUND);
                    state.prompt().ifPresent(prompt -> parts.shell().hand(new Handover.Try(prompt)));
                    return view;
                },
                theme,
                width,
                height,
                file,
                () -> parts.playground()
                        .map(screen -> isDone(tasks, screen, steps, state.isUnderWay()))
                        .orElse(true));
    }

    /** Draws the calls in one of their states. */
    void draw(CallsPicture state, Theme theme, Path file) throws IOException, InterruptedException, UserException {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            if (!state.isOfEmptyLog()) {
                draw(session, state, theme, scratch.path(), file);
                return;
            }
            Path log = scratch.path().resolve(EMPTY_LOG);
            Workspace workspace = new Workspace(scratch.path());
            try (Session other = Session.practice(
                    workspace, new TableOption().file(workspace), log, Clock.system(ZoneId.systemDefault()))) {
                draw(other, state, theme, scratch.path(), file);
            }
        }
    }

    private void draw(Session shown, CallsPicture state, Theme theme, Path folder, Path file)
            throws IOException, InterruptedException, UserException {
        BackgroundTasks tasks = new BackgroundTasks();
        Map<String, String> remembered = new HashMap<>(state.settings());
        remembered.put(ShellViewModel.FIRST_STEPS, ShellViewModel.PUT_AWAY);
        Settings there = new PictureSettings(remembered);
        ConsoleParts parts = new ConsoleParts(shown, tasks, there, Clock.system(ZoneId.systemDefault()));
        Deque<Consumer<CallsScreen>> steps = new ArrayDeque<>(state.steps(folder));
        state.prepare(folder.resolve(EMPTY_LOG));
        Snapshots.write(
                () -> {
                    ShellView view = parts.view(new WindowTheme(ThemeChoice.valueOf(theme.name())));
                    parts.shell().screenProperty().set(ScreenId.CALLS);
                    return view;
                },
                theme,
                width,
                height,
                file,
                () -> isDone(tasks, parts.calls(), steps, false));
    }

    /** Does the next step whenever the one before has had its effect. */
    private static <S> boolean isDone(
            BackgroundTasks tasks, Optional<S> screen, Deque<Consumer<S>> steps, boolean whileBusy) {
        if (whileBusy && steps.isEmpty()) {
            return true;
        }
        if (!tasks.isIdle() || (!steps.isEmpty() && screen.isEmpty())) {
            return false;
        }
        Consumer<S> next = steps.poll();
        if (next != null) {
            screen.ifPresent(next);
        }
        return next == null;
    }

    private static boolean isDone(
            BackgroundTasks tasks, PlaygroundScreen screen, Deque<PlaygroundState.Step> steps, boolean underWay) {
        PlaygroundState.Step next = steps.peek();
        if (next == null) {
            return underWay || tasks.isIdle();
        }
        if (next.whileStreaming() ? screen.isStreaming() : tasks.isIdle()) {
            steps.remove();
            next.act().accept(screen);
        }
        return false;
    }

    private ShellView window(BackgroundTasks tasks, ScreenId screen, Theme theme) {
        ConsoleParts parts = new ConsoleParts(session, tasks, settings, Clock.system(ZoneId.systemDefault()));
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
