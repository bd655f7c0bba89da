package signalbox.ui.calls;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.chart.Amount;
import signalbox.ui.calls.chart.Band;
import signalbox.ui.common.TierStyles;

/** In which order and colours the values of a dimension are drawn: tiers cheap to premium, others by their size. */
record BandOrder(Dimension parts, List<String> tiers) {
    /** More values than colours can tell apart have no band of their own. */
    private static final int MOST_BANDS = TierStyles.COLOURS - 1;

    BandOrder {
        tiers = List.copyOf(tiers);
    }

    List<String> sorted(Collection<String> values, Comparator<String> bySize) {
        return values.stream()
                .sorted(parts == Dimension.TIER ? byPlace() : bySize)
                .toList();
    }

    /** Those of the sorted values that have a band of their own. */
    List<String> named(List<String> values) {
        return values.size() <= MOST_BANDS + 1 ? values : values.subList(0, MOST_BANDS);
    }

    /** @param place among the bands, from 0 */
    Band band(String value, int place, List<Amount> amounts) {
        int colour =
                parts == Dimension.TIER ? tiers.contains(value) ? tiers.indexOf(value) : TierStyles.COLOURS - 1 : place;
        return new Band(value, CallWords.value(parts, value), colour, amounts);
    }

    /** Tiers that the table no longer has come last. */
    private Comparator<String> byPlace() {
        return Comparator.comparingInt((String value) -> tiers.contains(value) ? tiers.indexOf(value) : tiers.size())
                .thenComparing(value -> value);
    }
}
