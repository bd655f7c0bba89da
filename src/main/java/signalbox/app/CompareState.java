package signalbox.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;
import signalbox.core.review.Checking;
import signalbox.core.review.Choice;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonDraft;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.Example;
import signalbox.core.review.ExampleText;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.GivenExample;
import signalbox.core.review.Plan;
import signalbox.core.review.Protocol;
import signalbox.core.review.ReviewException;
import signalbox.core.review.Scope;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Strings;
import signalbox.ui.compare.CompareScreen;

/** The states of a comparison, for pictures: what is kept of it, and the actions that lead to the state. */
enum CompareState {
    EMPTY,
    SET_UP,
    DRAW,
    RUNNING("compare.action.run"),
    PAUSED("compare.action.table"),
    CAPPED("compare.action.run"),
    FAILED("compare.action.table"),
    CHECKED,
    TABLE("compare.action.table"),
    NEED_MORE("compare.action.verdict"),
    KEEP("compare.action.verdict"),
    UNFIT("compare.action.verdict"),
    FIXED("compare.action.verdict"),
    JUDGE("compare.action.verdict"),
    SWITCH("compare.action.verdict"),
    SWITCHED_BACK("compare.action.verdict", "compare.action.apply", "compare.action.takeBack"),
    /** Last, since what it enters into the ledger stays in force. */
    APPLIED("compare.action.verdict", "compare.action.apply");

    private static final String TASK = "classification";
    private static final String TERMS =
            "{\"margin\":\"10\",\"severe\":\"5\",\"most\":\"200\",\"cap\":\"2.50\",\"criteria\":\"Right category, no"
                    + " reasons\",\"check\":\"equal\",\"decides\":true}";
    private static final int ENOUGH = 11;

    private final List<String> actions;

    CompareState(String... actions) {
        this.actions = List.of(actions);
    }

    /** Puts what is to be seen into the store; gives the comparison that is open in the picture. */
    Optional<Comparison> prepare(Session session) throws ReviewException, InterruptedException {
        ComparisonStore store = session.mode().comparisons();
        RoutingTable table = session.tables().table();
        store.saveDraft(this == SET_UP ? draft(table) : ComparisonDraft.EMPTY);
        return switch (this) {
            case EMPTY, DRAW -> Optional.empty();
            case SET_UP -> {
                SampleComparison.create(store, table);
                yield Optional.empty();
            }
            case RUNNING ->
                Optional.of(SampleComparison.waiting(store, table, SampleComparison.given(3), Protocol.PLAIN));
            case CAPPED -> {
                var capped = new Protocol(Plan.WATCH, "", null, Money.of("0.000001"), Scope.ANY, false, false);
                yield Optional.of(SampleComparison.waiting(store, table, SampleComparison.given(2), capped));
            }
            case PAUSED -> Optional.of(SampleComparison.begun(store, table, 3, 14));
            case FAILED -> Optional.of(failed(store, table));
            case CHECKED -> {
                var checked = new Protocol(
                        Plan.WATCH, "", new Checking(ExpectedCheck.CONTAINS, false), null, Scope.ANY, false, false);
                yield Optional.of(SampleComparison.answered(store, table, expecting(), checked));
            }
            case TABLE, NEED_MORE -> Optional.of(SampleComparison.create(store, table));
            case FIXED -> {
                var fixed = new Protocol(Plan.FIXED, "", null, null, Scope.ANY, false, false);
                Comparison comparison = SampleComparison.answered(store, table, SampleComparison.given(1), fixed);
                SampleComparison.voteOnSome(store, comparison);
                yield Optional.of(comparison);
            }
            case JUDGE -> {
                Comparison comparison = SampleComparison.create(store, table);
                SampleJudge.ask(store, table, comparison);
                yield Optional.of(comparison);
            }
            case KEEP -> Optional.of(voted(store, table, 7, Side.PREMIUM));
            case UNFIT -> Optional.of(voted(store, table, ENOUGH, null));
            case SWITCH, APPLIED, SWITCHED_BACK -> Optional.of(voted(store, table, ENOUGH, Side.CHEAP));
        };
    }

    /** What to do, each once the step before has had its effect. */
    List<Consumer<CompareScreen>> steps() {
        List<Consumer<CompareScreen>> steps = new ArrayList<>();
        if (this == DRAW) {
            steps.add(screen -> screen.take(new Handover.DrawExamples(Scope.task(TASK))));
        }
        for (String action : actions) {
            steps.add(screen -> press(screen, Strings.text(action)));
        }
        if (this == PAUSED) {
            // At once: the simulator would be done before a second look.
            steps.add(screen -> {
                press(screen, Strings.text("compare.action.run"));
                press(screen, Strings.text("compare.action.pause"));
            });
        }
        if (this == JUDGE) {
            steps.add(CompareState::scrollDown);
        }
        return steps;
    }

    /** Whether the picture is taken while calls are under way. */
    boolean isUnderWay() {
        return this == RUNNING || this == PAUSED;
    }

    /** To what the verdict's page has below the evidence. */
    private static void scrollDown(CompareScreen screen) {
        for (Node page : screen.view().lookupAll(".page-scroll")) {
            if (page instanceof ScrollPane scroll) {
                scroll.setVvalue(scroll.getVmax());
            }
        }
    }

    private static void press(CompareScreen screen, String name) {
        screen.actions().stream()
                .filter(action -> action.title().equals(name))
                .findFirst()
                .ifPresent(action -> action.run().run());
    }

    private static ComparisonDraft draft(RoutingTable table) {
        return new ComparisonDraft(
                ExampleText.writeGiven(expecting()), table.tiers().getFirst().name(), table.defaultTier(), TERMS);
    }

    private static List<GivenExample> expecting() {
        List<String> expected =
                List.of("billing", "no", "two parts", "almacén", "48-1177", "thank", "invoice", "annoyed");
        List<GivenExample> given = SampleComparison.given(1);
        List<GivenExample> expecting = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            expecting.add(new GivenExample("", given.get(i).request(), expected.get(i)));
        }
        return expecting;
    }

    private static Comparison failed(ComparisonStore store, RoutingTable table)
            throws ReviewException, InterruptedException {
        Comparison comparison = SampleComparison.create(store, table);
        var refused = new SideState.Failed(
                "too many requests",
                "The provider takes no more requests for now. Wait a minute, then retry.",
                Money.ZERO,
                Duration.ofMillis(420));
        store.saveState(comparison.id(), 2, Side.CHEAP, refused);
        store.saveState(comparison.id(), 5, Side.CHEAP, refused);
        store.saveState(comparison.id(), 6, Side.PREMIUM, refused);
        return comparison;
    }

    /** With the same vote on every example but some. */
    private static Comparison voted(ComparisonStore store, RoutingTable table, int times, @Nullable Side betterOrNull)
            throws ReviewException, InterruptedException {
        Comparison comparison = SampleComparison.answered(store, table, SampleComparison.given(times), Protocol.PLAIN);
        for (Example example : comparison.examples()) {
            int position = example.position();
            Choice choice = Choice.SAME;
            if (betterOrNull == null && position % 3 == 0) {
                choice = Choice.BOTH_BAD;
            } else if (betterOrNull != null && position % (betterOrNull == Side.PREMIUM ? 2 : 29) == 1) {
                choice = example.left() == Side.PREMIUM ? Choice.LEFT : Choice.RIGHT;
            }
            SampleComparison.vote(store, comparison, position, choice);
        }
        return comparison;
    }
}
