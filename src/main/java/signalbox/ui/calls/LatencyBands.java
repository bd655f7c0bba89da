package signalbox.ui.calls;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signalbox.core.calllog.LatencyPoint;
import signalbox.ui.calls.chart.Amount;
import signalbox.ui.calls.chart.Band;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierStyles;

/** One percentile of latency for each value of a dimension, most calls first; percentiles of the others have no sum. */
final class LatencyBands {
    private final SeriesLoader.Question question;
    private final BandOrder order;

    LatencyBands(SeriesLoader.Question question, List<String> tiers) {
        this.question = question;
        this.order = new BandOrder(question.parts(), tiers);
    }

    List<Band> of(List<LatencyPoint> points) {
        Map<String, Map<LocalDateTime, LatencyPoint>> byValue = new HashMap<>();
        Map<String, Long> calls = new HashMap<>();
        for (LatencyPoint point : points) {
            byValue.computeIfAbsent(point.value(), value -> new HashMap<>()).put(point.start(), point);
            calls.merge(point.value(), point.calls(), Long::sum);
        }
        List<String> values = order.sorted(
                byValue.keySet(),
                Comparator.comparingLong((String value) -> -calls.getOrDefault(value, 0L))
                        .thenComparing(value -> value));
        List<String> named = order.named(values);
        List<Band> bands = new ArrayList<>();
        for (String value : named) {
            Map<LocalDateTime, LatencyPoint> here = byValue.getOrDefault(value, Map.of());
            bands.add(order.band(value, bands.size(), SeriesLoader.amounts(question, start -> amount(here, start))));
        }
        if (named.size() < values.size()) {
            bands.add(new Band(
                    null,
                    Strings.text("calls.chart.others.notshown", values.size() - named.size()),
                    TierStyles.COLOURS - 1,
                    SeriesLoader.amounts(question, start -> Amount.NONE)));
        }
        return bands;
    }

    private Amount amount(Map<LocalDateTime, LatencyPoint> here, LocalDateTime start) {
        LatencyPoint point = here.get(start);
        if (point == null) {
            return Amount.NONE;
        }
        boolean median = question.measure() == Measure.LATENCY_MEDIAN;
        return new Amount(
                SeriesLoader.seconds(
                        median ? point.latencies().median() : point.latencies().p95()),
                point.calls(),
                0);
    }
}
