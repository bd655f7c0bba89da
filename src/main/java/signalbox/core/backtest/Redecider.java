package signalbox.core.backtest;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/**
 * Decides calls again from what is already known of them: which patterns each prompt has, and what the classifier made of
 * it. The stages and their order are those of the Router; {@code BacktestTest} compares the two.
 */
final class Redecider {
    private final LoggedCalls calls;
    private final TokenCounter tokens;
    private final TableTargets routes;
    private final RoutingTable table;
    private final byte[] complexities;
    private final short[] target;
    private final short[] decider;

    private Redecider(LoggedCalls calls, TokenCounter tokens, RoutingTable table, byte[] complexities) {
        this.calls = calls;
        this.tokens = tokens;
        this.table = table;
        this.routes = new TableTargets(table, calls);
        this.complexities = complexities;
        this.target = new short[calls.size];
        this.decider = new short[calls.size];
    }

    /** @param matches of each hard route */
    static Redecisions decide(
            LoggedCalls calls,
            TokenCounter tokens,
            RoutingTable table,
            List<RoaringBitmap> matches,
            byte[] complexities)
            throws InterruptedException {
        Redecider redecider = new Redecider(calls, tokens, table, complexities);
        redecider.byRules(matches);
        Fit fit = new Fit(table, redecider.routes.targets());
        CallBlocks.run(
                0,
                calls.size,
                () -> (from, to) -> {
                    redecider.byTheRest(from, to);
                    redecider.fit(fit, from, to);
                },
                _ -> {});
        return new Redecisions(
                table,
                List.copyOf(redecider.routes.targets()),
                redecider.target,
                redecider.decider,
                List.copyOf(matches));
    }

    private void byRules(List<RoaringBitmap> matches) {
        Arrays.fill(decider, Redecisions.STAYS);
        Arrays.fill(target, TableTargets.NONE);
        RoaringBitmap decided = new RoaringBitmap();
        for (int i = 0; i < matches.size(); i++) {
            short rule = (short) i;
            short goes = routes.tier(table.hardRoutes().get(i).tier());
            RoaringBitmap first = RoaringBitmap.andNot(matches.get(i), decided);
            first.forEach((int call) -> {
                decider[call] = rule;
                target[call] = goes;
            });
            decided.or(first);
        }
    }

    private void byTheRest(int from, int to) {
        for (int call = from; call < to; call++) {
            if (calls.way[call] == LoggedCalls.STAYS) {
                continue;
            }
            int tier = calls.forced[call];
            if (tier >= 0) {
                set(call, Redecisions.FORCED, routes.forced[tier]);
            } else if (decider[call] < 0) {
                afterRules(call);
            }
        }
    }

    private void afterRules(int call) {
        int user = calls.user[call];
        if (user >= 0 && routes.user[user] >= 0) {
            set(call, Redecisions.USER, routes.user[user]);
            return;
        }
        int task = calls.task[call];
        if (task >= 0 && routes.task[task] >= 0) {
            set(call, Redecisions.TASK, routes.task[task]);
            return;
        }
        byte seen = complexities[call];
        short goes = byClassifier(seen);
        if (goes >= 0) {
            set(call, Redecisions.CLASSIFIER, goes);
        } else if (calls.way[call] == LoggedCalls.BY_PROMPT || seen >= 0) {
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
        target[call] = goes;
    }

    /** What the check of the window needs of a table, by tier. */
    private record Fit(int[] tierOf, int[] most, long[] window) {
        Fit(RoutingTable table, List<Target> targets) {
            this(
                    targets.stream()
                            .mapToInt(target -> table.tierNames().indexOf(target.tier()))
                            .toArray(),
                    table.tiers().stream().mapToInt(Tier::maxTokens).toArray(),
                    table.tiers().stream()
                            .mapToLong(tier -> tier.contextTokens().orElse(Integer.MAX_VALUE))
                            .toArray());
        }
    }

    /** As the Router's check: input and bound on the answer must fit the window, else the first tier above that fits. */
    private void fit(Fit fit, int from, int to) {
        for (int call = from; call < to; call++) {
            if (calls.way[call] != LoggedCalls.BY_PROMPT || target[call] < 0 || fit.tierOf()[target[call]] < 0) {
                continue;
            }
            int tier = fit.tierOf()[target[call]];
            int bound = bound(calls.askedOutput[call], fit.most()[tier]);
            if (calls.mostTokens[call] + (long) bound > fit.window()[tier]) {
                moveUp(call, tier, fit);
            }
        }
    }

    private void moveUp(int call, int tier, Fit fit) {
        int exact = frameTokens(calls.messages[call]) + tokens.count(calls.text(call));
        calls.mostTokens[call] = exact;
        for (int above = tier; above < fit.most().length; above++) {
            if (exact + (long) bound(calls.askedOutput[call], fit.most()[above]) <= fit.window()[above]) {
                target[call] = above == tier ? target[call] : (short) above;
                return;
            }
        }
    }

    /** What a request's messages count beside their text. */
    private int frameTokens(int messages) {
        return tokens.count(ChatRequest.of(Collections.nCopies(messages, ChatMessage.user("")), RoutingHints.NONE));
    }

    private static int bound(int asked, int most) {
        return asked > 0 ? Math.min(asked, most) : most;
    }
}
