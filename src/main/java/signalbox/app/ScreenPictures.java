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
import signalbox.core.calllog.CallLogException;
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
import signalbox.ui.common.Theme;
import signalbox.ui.compare.CompareScreen;
import signalbox.ui.playground.PlaygroundScreen;
import signalbox.ui.routing.RoutingScreen;
import signalbox.ui.shell.ShellViewModel;

/** Draws the window with one screen in front, each time anew. */
final class ScreenPictures {
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
        WindowPicture window = new WindowPicture(session, settings);
        window.draw(
                screen,
                () -> shownThere(screen).ifPresent(window.parts().shell()::hand),
                paper(theme, file),
                window.tasks()::isIdle);
        window.end();
    }

    /** Draws a comparison in one of its states, with no other one in the store. */
    void draw(CompareState state, Theme theme, Path file) throws IOException, InterruptedException, UserException {
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
        WindowPicture window = new WindowPicture(session, there);
        Steps<CompareScreen> steps = new Steps<>(window.parts()::compare, window.tasks()::isIdle, state.steps());
        window.draw(
                ScreenId.COMPARE, () -> {}, paper(theme, file), state.isUnderWay() ? steps::areBegun : steps::areDone);
        window.end();
    }

    /** Draws the table's editor in one of its states, over a table of its own. */
    void draw(RoutingState state, Theme theme, Path file) throws IOException, InterruptedException, UserException {
        try (Session own = state.open(session, workspace)) {
            WindowPicture window = new WindowPicture(own, settings);
            Steps<RoutingScreen> steps = new Steps<>(window.parts()::routing, window.tasks()::isIdle, state.steps());
            window.draw(
                    ScreenId.ROUTING,
                    () -> {},
                    paper(theme, file),
                    state == RoutingState.RUNNING ? steps::areBegun : steps::areDone);
            window.end();
        }
    }

    /** Draws the playground in one of its states. */
    void draw(PlaygroundState state, Theme theme, Path file) throws IOException, InterruptedException {
        WindowPicture window = new WindowPicture(session, settings);
        Deque<PlaygroundState.Step> steps = new ArrayDeque<>(state.steps(session));
        window.draw(
                ScreenId.PLAYGROUND,
                () -> state.prompt().ifPresent(prompt -> window.parts().shell().hand(new Handover.Try(prompt))),
                paper(theme, file),
                () -> window.parts()
                        .playground()
                        .map(screen -> isDone(window.tasks(), screen, steps, state.isUnderWay()))
                        .orElse(true));
        window.end();
    }

    /** Draws the calls in one of their states. */
    void draw(CallsPicture state, Theme theme, Path file) throws IOException, InterruptedException, UserException {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            if (!state.hasLogOfItsOwn()) {
                draw(session, state, scratch.path(), paper(theme, file));
                return;
            }
            Workspace own = new Workspace(scratch.path());
            try (Session other = Session.practice(
                    own,
                    new TableOption().file(own),
                    state.logIn(scratch.path()),
                    Clock.system(ZoneId.systemDefault()))) {
                draw(other, state, scratch.path(), paper(theme, file));
            }
        }
    }

    private static void draw(Session shown, CallsPicture state, Path folder, WindowPicture.Paper paper)
            throws IOException, InterruptedException, UserException {
        Map<String, String> remembered = new HashMap<>(state.settings());
        remembered.put(ShellViewModel.FIRST_STEPS, ShellViewModel.PUT_AWAY);
        HeldCalls held = held(shown);
        WindowPicture window = new WindowPicture(shown, new PictureSettings(remembered), log -> held);
        Steps<CallsScreen> steps = new Steps<>(
                window.parts()::calls, () -> window.tasks().underWay() == held.waiting(), state.steps(folder, held));
        state.prepare(folder, held);
        try {
            window.draw(
                    ScreenId.CALLS,
                    () -> {},
                    paper,
                    () -> state.isUnderWay() ? steps.areBegun() && reports(window.tasks()) : steps.areDone());
        } finally {
            held.letGo();
            window.end();
        }
    }

    private static HeldCalls held(Session shown) throws UserException {
        try {
            return new HeldCalls(shown.mode().calls());
        } catch (CallLogException worded) {
            throw UserException.of(worded);
        }
    }

    /** Whether something is under way that has said how far it is, or all is over. */
    private static boolean reports(BackgroundTasks tasks) {
        return tasks.isIdle()
                || tasks.running().stream()
                        .anyMatch(task -> !task.wordsProperty().get().isEmpty());
    }

    private WindowPicture.Paper paper(Theme theme, Path file) {
        return new WindowPicture.Paper(theme, width, height, file);
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

    /** What to put on a screen that would be empty otherwise. */
    private static Optional<Handover> shownThere(ScreenId screen) {
        return switch (screen) {
            case PLAYGROUND -> Optional.of(new Handover.Try(ChatRequest.ofPrompt(PROMPT, RoutingHints.NONE)));
            case ROUTING, COMPARE, CALLS -> Optional.empty();
        };
    }
}
