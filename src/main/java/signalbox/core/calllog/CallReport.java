package signalbox.core.calllog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;

/**
 * What calls cost, by tier, and what all of them would have cost on one tier.
 *
 * @param tiers one line a tier, dearest first
 * @param baselineTier the tier compared with
 * @param comparisonOrNull null where the baseline tier's price is unknown
 */
public record CallReport(
        List<GroupTotals> tiers,
        CallTotals total,
        String baselineTier,
        @Nullable Comparison comparisonOrNull) {
    public CallReport {
        tiers = List.copyOf(tiers);
    }

    /**
     * The same calls on the baseline tier: their logged tokens at its price.
     *
     * @param calls how many calls are compared: those of known tokens and known cost
     * @param notCompared all others
     * @param baselineCost what they would have cost
     * @param actualCost what they did cost, failed attempts included
     */
    public record Comparison(long calls, long notCompared, Money baselineCost, Money actualCost) {
        /** What routing saved; negative where it cost more than the baseline. */
        public Money saving() {
            return baselineCost.minus(actualCost);
        }

        /** What the totals say of a price. */
        public static Comparison of(CallTotals total, ModelPrice price) {
            BilledTokens billed = total.billed();
            return new Comparison(billed.calls(), total.calls() - billed.calls(), billed.at(price), billed.cost());
        }
    }

    /**
     * Adds up the calls of a filter.
     *
     * @param baselinePriceOrNull of the baseline tier's model; null where unknown
     */
    public static CallReport of(
            CallQueries queries, CallFilter filter, String baselineTier, @Nullable ModelPrice baselinePriceOrNull)
            throws CallLogException {
        CallTotals total = queries.totals(filter);
        return new CallReport(
                queries.byGroup(filter, Dimension.TIER),
                total,
                baselineTier,
                baselinePriceOrNull == null ? null : Comparison.of(total, baselinePriceOrNull));
    }

    public Optional<Comparison> comparison() {
        return Optional.ofNullable(comparisonOrNull);
    }
}
