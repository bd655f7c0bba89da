package signalbox.core.backtest;

import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.table.RoutingTable;

/**
 * Decides calls again from what is already known of them: which patterns each prompt has, and what the classifier made of
 * it. First as if the table had no hard routes, which few edits change; then over that by the hard routes. The stages and
 * their order are those of the Router; {@code BacktestTest} compares the two.
 */
final class Redecider {
    private static final short NO_RULE = -1;

    private final LoggedCalls calls;
    private final TableTargets routes;
    private final FitAgain fit;
    private final short[] target;
    private final short[] decider;

    private Redecider(LoggedCalls calls, TokenCounter tokens, RoutingTable table, short[] target, short[] decider) {
        this.calls = calls;
        this.routes = new TableTargets(table, calls);
        this.fit = new FitAgain(calls, tokens, table, routes.targets());
        this.target = target;
        this.decider = decider;
    }

    /** @param complexities of each text, as {@link Classifications} tells them */
    static Redecisions withoutRules(LoggedCalls calls, TokenCounter tokens, RoutingTable table, byte[] complexities)
            throws InterruptedException {
        Redecider redecider = new Redecider(calls, tokens, table, new short[calls.size], new short[calls.size]);
        CallBlocks.run(
                0,
                calls.size,
                () -> (from, to) -> {
                    for (int call = from; call < to; call++) {
                        redecider.withoutRules(call, complexities);
                    }
                },
                _ -> {});
        return redecider.decisions(table, List.of(), List.of());
    }

    /**
     * @param others decisions of the same table without rules
     * @param matches of each hard route, the texts that have its pattern
     */
    static Redecisions withRules(
            LoggedCalls calls,
            TokenCounter tokens,
            RoutingTable table,
            Redecisions others,
            List<String> patterns,
            List<RoaringBitmap> matches)
            throws InterruptedException {
        Redecider redecider = new Redecider(
                calls, tokens, table, others.target().clone(), others.decider().clone());
        short[] first = firstRule(matches, calls.texts.size());
        short[] goes = new short[matches.size()];
        for (int rule = 0; rule < goes.length; rule++) {
            goes[rule] = redecider.routes.tier(table.hardRoutes().get(rule).tier());
        }
        CallBlocks.run(
                0,
                calls.size,
                () -> (from, to) -> {
                    for (int call = from; call < to; call++) {
                        int text = calls.text[call];
                        if (text >= 0 && first[text] >= 0 && calls.forced[call] < 0) {
                            redecider.set(call, first[text], goes[first[text]]);
                        }
                    }
                },
                _ -> {});
        return redecider.decisions(table, patterns, matches);
    }

    /** Of each text, the first hard route that it has the pattern of. */
    private static short[] firstRule(List<RoaringBitmap> matches, int texts) {
        short[] first = new short[texts];
        Arrays.fill(first, NO_RULE);
        RoaringBitmap decided = new RoaringBitmap();
        for (int i = 0; i < matches.size(); i++) {
            short rule = (short) i;
            RoaringBitmap more = RoaringBitmap.andNot(matches.get(i), decided);
            more.forEach((int text) -> first[text] = rule);
            decided.or(more);
        }
        return first;
    }

    private Redecisions decisions(RoutingTable table, List<String> patterns, List<RoaringBitmap> matches) {
        return new Redecisions(table, List.copyOf(routes.targets()), target, decider, patterns, matches);
    }

    private void withoutRules(int call, byte[] complexities) {
        decider[call] = Redecisions.STAYS;
        target[call] = TableTargets.NONE;
        if (calls.way[call] == LoggedCalls.STAYS) {
            return;
        }
        int tier = calls.forced[call];
        int user = calls.user[call];
        int task = calls.task[call];
        if (tier >= 0) {
            set(call, Redecisions.FORCED, routes.forced[tier]);
        } else if (user >= 0 && routes.user[user] >= 0) {
            set(call, Redecisions.USER, routes.user[user]);
        } else if (task >= 0 && routes.task[task] >= 0) {
            set(call, Redecisions.TASK, routes.task[task]);
        } else {
            byText(call, complexities);
        }
    }

    private void byText(int call, byte[] complexities) {
        int text = calls.text[call];
        byte seen = text >= 0 ? complexities[text] : calls.complexity[call];
        short goes = byClassifier(seen);
        if (goes >= 0) {
            set(call, Redecisions.CLASSIFIER, goes);
        } else if (text >= 0 || seen >= 0) {
            set(call, Redecisions.DEFAULT, routes.otherwise);
        }
    }

    private short byClassifier(byte seen) {
        if (seen >= Classifications.TIER) {
            short named = routes.forced[seen - Classifications.TIER];
            return named == routes.refused ? TableTargets.NONE : named;
        }
        return seen >= 0 ? routes.complexity[seen] : TableTargets.NONE;
    }

    private void set(int call, short by, short goes) {
        decider[call] = by;
        target[call] = calls.text[call] >= 0 ? fit.fitting(call, goes) : goes;
    }
}
