package signalbox.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableException;

/** What is kept of a comparison, and which table is in force, for a picture. */
final class ComparisonScene {
    /** One that the sample log has calls of. */
    static final String TASK = "classification";

    private static final String TERMS =
            "{\"margin\":\"10\",\"severe\":\"5\",\"most\":\"200\",\"cap\":\"2.50\",\"criteria\":\"Right category, no"
                    + " reasons\",\"check\":\"equal\",\"decides\":true}";
    private static final int ENOUGH = 11;
    private static final String TWO_MODELS = """
        { "version": 1,
          "providers": { "openai": { "dialect": "openai", "base_url": "https://api.openai.com/v1" } },
          "tiers": [
            { "name": "nano", "model_id": "gpt-4o-mini", "provider": "openai",
              "cost_per_1k_input": 0.00015, "cost_per_1k_output": 0.0006, "max_tokens": 4096 },
            { "name": "standard", "model_id": "gpt-4o", "provider": "openai",
              "cost_per_1k_input": 0.0025, "cost_per_1k_output": 0.01, "max_tokens": 4096 } ],
          "complexity_to_tier": { "simple": "nano", "medium": "standard", "complex": "standard", "reasoning": "standard" },
          "default_tier": "standard"%s }
        """;
    private static final String BUDGET = """
        , "budgets": [ { "period": "month", "usd": 0.01, "then": "refuse" } ]\
        """;

    private ComparisonScene() {}

    /** Puts what is to be seen into the store; gives the comparison that is open in the picture. */
    static Optional<Comparison> prepare(CompareState state, Session session)
            throws ReviewException, InterruptedException, UserException {
        Optional<String> own = tableOf(state);
        if (own.isPresent()) {
            apply(session, own.get());
        }
        ComparisonStore store = session.mode().comparisons();
        RoutingTable table = session.tables().table();
        store.saveDraft(state == CompareState.SET_UP ? draft(table) : ComparisonDraft.EMPTY);
        return switch (state) {
            case EMPTY, DRAW, DRAW_EMPTY -> Optional.empty();
            case SET_UP -> {
                SampleComparison.create(store, table);
                yield Optional.empty();
            }
            case RUNNING, BUDGET ->
                Optional.of(SampleComparison.waiting(store, table, SampleComparison.given(3), Protocol.PLAIN));
            case CAPPED -> {
                var capped = new Protocol(Plan.WATCH, "", null, Money.of("0.000001"), Scope.ANY, false, false);
                yield Optional.of(SampleComparison.waiting(store, table, SampleComparison.given(2), capped));
            }
            case PAUSED -> Optional.of(SampleComparison.begun(store, table, 3, position -> position < 14));
            case FAILED -> Optional.of(failed(store, table));
            case LOST, LOST_TABLE -> {
                Comparison comparison =
                        SampleComparison.begun(store, table, 3, position -> position < 5 || position > 7);
                SampleComparison.die(store, comparison);
                SampleComparison.voteOnSome(store, comparison);
                yield Optional.of(comparison);
            }
            case CHECKED -> {
                var checked = new Protocol(
                        Plan.WATCH, "", new Checking(ExpectedCheck.CONTAINS, false), null, Scope.ANY, false, false);
                yield Optional.of(SampleComparison.answered(store, table, expecting(), checked));
            }
            case TABLE, NEED_MORE, JUDGE_NONE -> Optional.of(SampleComparison.create(store, table));
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
            case JUDGE_FAILED -> {
                Comparison comparison = SampleComparison.create(store, table);
                SampleJudge.fail(store, table, comparison);
                yield Optional.of(comparison);
            }
            case KEEP -> Optional.of(voted(store, table, 7, Side.PREMIUM));
            case UNFIT -> Optional.of(voted(store, table, ENOUGH, null));
            case SWITCH, APPLIED, SWITCHED_BACK -> Optional.of(voted(store, table, ENOUGH, Side.CHEAP));
        };
    }

    private static Optional<String> tableOf(CompareState state) {
        return switch (state) {
            case BUDGET -> Optional.of(TWO_MODELS.formatted(BUDGET));
            case JUDGE_NONE -> Optional.of(TWO_MODELS.formatted(""));
            default -> Optional.empty();
        };
    }

    private static void apply(Session session, String table) throws UserException {
        try {
            TableDocument now = session.tables().document();
            session.tables().apply(TableDocument.parse(table).basedOn(now), "For a picture");
        } catch (TableException | IOException refused) {
            throw new UserException("The table for the picture was not taken: " + refused.getMessage(), refused);
        }
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
        var protocol = new Protocol(Plan.WATCH, "", null, null, Scope.task(TASK), false, false);
        Comparison comparison = SampleComparison.answered(store, table, SampleComparison.tickets(times), protocol);
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
