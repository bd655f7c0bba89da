package signalbox.core.backtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;

/**
 * Prices what calls would cost under two tables, at the same moment. Tokens are added up first and priced then, which is
 * exact, since a cost is tokens times price.
 */
final class ImpactSums {
    private final LoggedCalls calls;
    private final PairSums sums;
    private final PriceBook livePrices;
    private final PriceBook draftPrices;
    private final Instant at;
    private final @Nullable Money[] changes;

    ImpactSums(LoggedCalls calls, PairSums sums, PriceBook livePrices, PriceBook draftPrices, Instant at) {
        this.calls = calls;
        this.sums = sums;
        this.livePrices = livePrices;
        this.draftPrices = draftPrices;
        this.at = at;
        this.changes = new Money[sums.pairs()];
        for (int pair = 0; pair < changes.length; pair++) {
            changes[pair] = sums.counted(pair) == 0 || staysAsItIs(pair) ? null : change(pair);
        }
        sums.longPrompts().forEach((int call) -> addLong(call));
    }

    private static final class Sum {
        long calls;
        long unpriced;

        @Nullable
        Money change;
    }

    /** @param examples of the calls from one tier to another */
    Impact impact(Map<List<String>, List<Long>> examples, List<RuleUse> rules) {
        Map<List<String>, Sum> moves = new LinkedHashMap<>();
        Money total = null;
        long unpriced = 0;
        for (int pair = 0; pair < changes.length; pair++) {
            if (sums.calls(pair) == 0) {
                continue;
            }
            boolean stays = staysAsItIs(pair);
            Money change = stays && sums.counted(pair) > 0 ? Money.ZERO : changes[pair];
            long missing = stays ? 0 : sums.calls(pair) - (change == null ? 0 : sums.counted(pair));
            unpriced += missing;
            total = plus(total, change);
            String from = sums.from(pair).tier();
            String to = sums.to(pair).tier();
            if (!from.equals(to)) {
                Sum sum = moves.computeIfAbsent(List.of(from, to), _ -> new Sum());
                sum.calls += sums.calls(pair);
                sum.unpriced += missing;
                sum.change = plus(sum.change, change);
            }
        }
        List<Move> moved = new ArrayList<>();
        moves.forEach((tiers, sum) -> moved.add(new Move(
                tiers.getFirst(),
                tiers.getLast(),
                sum.calls,
                sum.change,
                sum.unpriced,
                examples.getOrDefault(tiers, List.of()))));
        moved.sort(Comparator.comparingLong(Move::calls).reversed());
        return new Impact(
                sums.all(),
                sums.unknown(),
                moved,
                total,
                unpriced,
                rules,
                sums.uses().flows());
    }

    /** Whether neither model nor price changes, so that the cost need not be known to know that it stays. */
    private boolean staysAsItIs(int pair) {
        Target from = sums.from(pair);
        return from.modelOrNull() == null
                ? from.equals(sums.to(pair))
                : from.modelOrNull().equals(sums.to(pair).modelOrNull())
                        && price(livePrices, from, 0)
                                .map(ImpactSums::amounts)
                                .equals(price(draftPrices, from, 0).map(ImpactSums::amounts));
    }

    private static List<BigDecimal> amounts(ModelPrice price) {
        return List.of(
                price.input().stripTrailingZeros(),
                price.cachedInput().stripTrailingZeros(),
                price.cacheWrite().stripTrailingZeros(),
                price.output().stripTrailingZeros());
    }

    private @Nullable Money change(int pair) {
        PairSums.TokenSum tokens = sums.tokens(pair);
        return difference(
                price(livePrices, sums.from(pair), 0).map(price -> cost(tokens, price)),
                price(draftPrices, sums.to(pair), 0).map(price -> cost(tokens, price)));
    }

    private void addLong(int call) {
        int pair = sums.pairOf(call);
        if (changes[pair] == null) {
            return;
        }
        long prompt = calls.prompt[call];
        Usage usage = new Usage(prompt, calls.cached[call], calls.cacheWrite[call], calls.completion[call], 0);
        changes[pair] = plus(
                changes[pair],
                difference(
                        price(livePrices, sums.from(pair), prompt)
                                .map(price -> Cost.of(usage, price).total()),
                        price(draftPrices, sums.to(pair), prompt)
                                .map(price -> Cost.of(usage, price).total())));
    }

    private static @Nullable Money difference(Optional<Money> before, Optional<Money> after) {
        return before.isEmpty() || after.isEmpty() ? null : after.get().minus(before.get());
    }

    private Optional<ModelPrice> price(PriceBook prices, Target target, long promptTokens) {
        return target.modelOrNull() == null ? Optional.empty() : prices.priceOf(target.modelOrNull(), at, promptTokens);
    }

    private static Money cost(PairSums.TokenSum tokens, ModelPrice price) {
        return part(tokens.fresh(), price.input())
                .plus(part(tokens.cached(), price.cachedInput()))
                .plus(part(tokens.cacheWrite(), price.cacheWrite()))
                .plus(part(tokens.completion(), price.output()));
    }

    private static Money part(long tokens, BigDecimal perMillion) {
        return new Money(BigDecimal.valueOf(tokens).multiply(perMillion).movePointLeft(6));
    }

    private static @Nullable Money plus(@Nullable Money sum, @Nullable Money more) {
        return sum == null ? more : more == null ? sum : sum.plus(more);
    }
}
