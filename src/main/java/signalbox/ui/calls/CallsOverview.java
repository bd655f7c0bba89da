package signalbox.ui.calls;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallReport;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.pricing.Money;
import signalbox.ui.calls.chart.TimeSeries;

/**
 * What figures and charts show of the calls that match.
 *
 * @param look what was asked for
 * @param spentBeforeOrNull known cost of as long a time just before; null where the log does not reach that far
 * @param baselineTier what the saving compares with
 * @param comparisonOrNull null where the baseline's price is unknown
 * @param series of the chart over time
 * @param tiers cheap to premium
 * @param groups by the dimension chosen, dearest first
 * @param sample whether some of the log is invented
 */
record CallsOverview(
        Look look,
        CallTotals totals,
        @Nullable Money spentBeforeOrNull,
        String baselineTier,
        CallReport.@Nullable Comparison comparisonOrNull,
        TimeSeries series,
        List<GroupTotals> tiers,
        List<GroupTotals> groups,
        boolean sample) {
    CallsOverview {
        tiers = List.copyOf(tiers);
        groups = List.copyOf(groups);
    }

    Optional<CallReport.Comparison> comparison() {
        return Optional.ofNullable(comparisonOrNull);
    }

    /** How spending changed against the time before, as a share; empty where nothing was spent then. */
    Optional<Double> change() {
        if (spentBeforeOrNull == null || spentBeforeOrNull.usd().signum() == 0) {
            return Optional.empty();
        }
        double before = spentBeforeOrNull.usd().doubleValue();
        return Optional.of(totals.knownCost().usd().doubleValue() / before - 1);
    }

    /** Average of the calls of known cost; empty where there are none. */
    Optional<Money> costPerCall() {
        long calls = totals.knownCosts();
        return calls == 0
                ? Optional.empty()
                : Optional.of(new Money(totals.knownCost()
                        .usd()
                        .divide(java.math.BigDecimal.valueOf(calls), java.math.MathContext.DECIMAL64)));
    }
}
