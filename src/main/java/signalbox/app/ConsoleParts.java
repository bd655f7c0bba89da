package signalbox.app;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.PromptSearch;
import signalbox.core.provider.ModelListing;
import signalbox.ui.calls.CallsScreen;
import signalbox.ui.calls.CallsServices;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.WindowTheme;
import signalbox.ui.compare.CompareScreen;
import signalbox.ui.compare.CompareServices;
import signalbox.ui.playground.PlaygroundScreen;
import signalbox.ui.playground.PlaygroundServices;
import signalbox.ui.routing.RoutingScreen;
import signalbox.ui.routing.RoutingServices;
import signalbox.ui.shell.KeyEntryViewModel;
import signalbox.ui.shell.LogStatus;
import signalbox.ui.shell.Screens;
import signalbox.ui.shell.ShellView;
import signalbox.ui.shell.ShellViewModel;
import signalbox.ui.shell.WaitingViewModel;

/**
 * Builds what the window shows of a session. The Routing screen follows the session from mode to mode; each other one
 * stays in the mode that it was built in, and the shell builds it anew for another. On the JavaFX thread.
 */
final class ConsoleParts {
    /** How many of the newest calls a rule in the making is tried on. */
    private static final int RULE_SAMPLE = 20_000;

    private final Session session;
    private final BackgroundTasks tasks;
    private final Settings settings;
    private final Clock clock;
    private final UnaryOperator<CallQueries> reading;
    private final ShellViewModel shell;
    private @Nullable RoutingScreen routing;
    private @Nullable PlaygroundScreen playground;
    private @Nullable CompareScreen compare;
    private @Nullable CallsScreen calls;

    ConsoleParts(Session session, BackgroundTasks tasks, Settings settings, Clock clock) {
        this(session, tasks, settings, clock, log -> log);
    }

    /** @param reading what the Calls screen reads in place of the log */
    ConsoleParts(
            Session session,
            BackgroundTasks tasks,
            Settings settings,
            Clock clock,
            UnaryOperator<CallQueries> reading) {
        this.session = session;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
        this.reading = reading;
        this.shell = new ShellViewModel(tasks, status(session, clock), settings);
        session.onModeChange(() -> tasks.onUiThread(shell::refreshStatus));
    }

    ShellViewModel shell() {
        return shell;
    }

    ShellView view(WindowTheme theme) {
        return new ShellView(
                shell,
                new Screens(screens(shell)),
                new KeyEntryViewModel(session.keys(), session.tables()::table, tasks),
                new WaitingViewModel(() -> session.mode().waiting(), tasks, shell),
                theme,
                tasks);
    }

    private Map<ScreenId, Supplier<? extends Screen>> screens(Navigator navigator) {
        Map<ScreenId, Supplier<? extends Screen>> screens = new EnumMap<>(ScreenId.class);
        screens.put(ScreenId.ROUTING, () -> newRouting(navigator));
        screens.put(ScreenId.PLAYGROUND, () -> newPlayground(navigator));
        screens.put(ScreenId.COMPARE, () -> newCompare(navigator));
        screens.put(ScreenId.CALLS, () -> newCalls(navigator));
        return screens;
    }

    private CallsScreen newCalls(Navigator navigator) {
        calls = new CallsScreen(looking(session.mode()), tasks, navigator, clock, settings);
        return calls;
    }

    private CallsServices looking(Mode mode) {
        return new CallsServices(
                reading.apply(mode.calls()),
                mode.calls() == mode.log() ? mode.log() : null,
                session.tables()::table,
                session.prices());
    }

    private RoutingScreen newRouting(Navigator navigator) {
        RoutingServices services = new RoutingServices(
                session.tables(),
                session.calls(),
                session::draftRouter,
                session.backtest(),
                session.keys(),
                () -> session.prices().list(),
                new ModelListing(session.keys())::of);
        routing = new RoutingScreen(services, tasks, navigator, clock);
        return routing;
    }

    private CompareServices comparing(Mode mode) {
        return new CompareServices(
                mode.dispatcher(), mode.comparisons(), session::router, session.tables(), mode.calls());
    }

    private CompareScreen newCompare(Navigator navigator) {
        compare = new CompareScreen(comparing(session.mode()), tasks, navigator, settings);
        return compare;
    }

    private PlaygroundScreen newPlayground(Navigator navigator) {
        Mode mode = session.mode();
        var services = new PlaygroundServices(
                session::router,
                mode.budgets(),
                mode.dispatcher(),
                mode.trials(),
                PromptSearch.in(mode.calls(), RULE_SAMPLE),
                session.labels(),
                () -> mode.log().choice().bodies());
        playground = new PlaygroundScreen(services, tasks, navigator, settings);
        return playground;
    }

    /** The table's editor; empty until it was in front for the first time. */
    Optional<RoutingScreen> routing() {
        return Optional.ofNullable(routing);
    }

    /** The playground; empty until it was in front for the first time. */
    Optional<PlaygroundScreen> playground() {
        return Optional.ofNullable(playground);
    }

    /** The comparisons; empty until they were in front for the first time. */
    Optional<CompareScreen> compare() {
        return Optional.ofNullable(compare);
    }

    /** The calls; empty until they were in front for the first time. */
    Optional<CallsScreen> calls() {
        return Optional.ofNullable(calls);
    }

    private static LogStatus status(Session session, Clock clock) {
        return new LogStatus(() -> openLog(session.mode()), session.tables()::table, session.keys()::reaches, clock);
    }

    private static LogStatus.OpenLog openLog(Mode mode) {
        return new LogStatus.OpenLog(
                mode.calls(),
                mode.practice(),
                mode.shownName(),
                mode.breakers(),
                () -> mode.waiting().count());
    }
}
