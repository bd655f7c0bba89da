package signalbox.ui.calls;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.SeriesPoint;
import signalbox.core.calllog.TokenSums;
import signalbox.core.pricing.Money;
import signalbox.ui.calls.chart.Amount;
import signalbox.ui.calls.chart.Band;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierStyles;

/** A measure parted by the values of a dimension: tiers cheap to premium, other values by what they add up to. */
final class PartedBands {
    private final SeriesLoader.Question question;
    private final BandOrder order;

    PartedBands(SeriesLoader.Question question, List<String> tiers) {
        this.question = question;
        this.order = new BandOrder(question.parts(), tiers);
    }

    List<Band> of(List<SeriesPoint> points) {
        Map<String, Map<LocalDateTime, SeriesPoint>> byValue = new HashMap<>();
        for (SeriesPoint point : points) {
            byValue.computeIfAbsent(point.value(), value -> new HashMap<>()).put(point.start(), point);
        }
        if (question.measure() == Measure.ERRORS) {
            byValue.values().removeIf(here -> here.values().stream().allMatch(point -> point.errors() == 0));
        }
        List<String> values = order.sorted(byValue.keySet(), bySize(question.measure(), byValue));
        List<String> named = order.named(values);
        List<Band> bands = new ArrayList<>();
        for (String value : named) {
            bands.add(order.band(
                    value,
                    bands.size(),
                    SeriesLoader.amounts(
                            question,
                            start -> amount(
                                    question.measure(),
                                    byValue.getOrDefault(value, Map.of()).get(start)))));
        }
        if (named.size() < values.size()) {
            List<String> others = values.subList(named.size(), values.size());
            bands.add(new Band(
                    null,
                    Strings.text("calls.chart.others", others.size()),
                    TierStyles.COLOURS - 1,
                    SeriesLoader.amounts(question, start -> together(question.measure(), byValue, others, start))));
        }
        return bands;
    }

    private static Amount together(
            Measure measure,
            Map<String, Map<LocalDateTime, SeriesPoint>> byValue,
            List<String> values,
            LocalDateTime start) {
        Money cost = Money.ZERO;
        long calls = 0;
        long unknown = 0;
        long errors = 0;
        for (String value : values) {
            SeriesPoint point = byValue.getOrDefault(value, Map.of()).get(start);
            if (point != null) {
                cost = cost.plus(point.knownCost());
                calls += point.calls();
                unknown += point.unknownCosts();
                errors += point.errors();
            }
        }
        return calls == 0
                ? Amount.NONE
                : amount(measure, new SeriesPoint(start, "", calls, cost, unknown, errors, TokenSums.NONE));
    }

    private static Amount amount(Measure measure, @Nullable SeriesPoint point) {
        if (point == null) {
            return Amount.NONE;
        }
        long known = point.calls() - point.unknownCosts();
        return switch (measure) {
            case CALLS -> new Amount(BigDecimal.valueOf(point.calls()), point.calls(), 0);
            case ERRORS ->
                point.errors() == 0 ? Amount.NONE : new Amount(BigDecimal.valueOf(point.errors()), point.calls(), 0);
            case COST_PER_CALL ->
                new Amount(
                        known == 0
                                ? null
                                : point.knownCost().usd().divide(BigDecimal.valueOf(known), MathContext.DECIMAL64),
                        known,
                        point.unknownCosts());
            default -> new Amount(known == 0 ? null : point.knownCost().usd(), point.calls(), point.unknownCosts());
        };
    }

    private static Comparator<String> bySize(Measure measure, Map<String, Map<LocalDateTime, SeriesPoint>> byValue) {
        Map<String, BigDecimal> sizes = byValue.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().values().stream()
                                .map(point -> measure == Measure.COST || measure == Measure.COST_PER_CALL
                                        ? point.knownCost().usd()
                                        : BigDecimal.valueOf(
                                                measure == Measure.ERRORS ? point.errors() : point.calls()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return Comparator.comparing((String value) ->
                        sizes.getOrDefault(value, BigDecimal.ZERO).negate())
                .thenComparing(value -> value);
    }
}
