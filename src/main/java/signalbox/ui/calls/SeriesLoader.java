package signalbox.ui.calls;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.BilledPoint;
import signalbox.core.calllog.Bucket;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallStatus;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.Latencies;
import signalbox.core.calllog.LatencyPoint;
import signalbox.core.calllog.SeriesPoint;
import signalbox.core.calllog.TokenSums;
import signalbox.core.pricing.ModelPrice;
import signalbox.ui.calls.chart.Amount;
import signalbox.ui.calls.chart.Band;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.calls.chart.TimeSeries;
import signalbox.ui.common.Strings;

/** Asks the log for what the chart over time shows. Blocking; from any thread. */
final class SeriesLoader {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private final CallQueries log;
    private final List<String> tiers;

    /**
     * What is wanted.
     *
     * @param starts of the slots
     * @param priceOrNull of the baseline; null where unknown
     */
    record Question(
            CallFilter filter,
            Measure measure,
            Dimension parts,
            Bucket bucket,
            List<LocalDateTime> starts,
            ZoneId zone,
            @Nullable ModelPrice priceOrNull) {}

    /** @param tiers cheap to premium, for their order and colours */
    SeriesLoader(CallQueries log, List<String> tiers) {
        this.log = log;
        this.tiers = tiers;
    }

    TimeSeries load(Question question) throws CallLogException {
        boolean estimated = false;
        List<Band> bands = switch (question.measure()) {
            case COST, CALLS, ERRORS, COST_PER_CALL ->
                new PartedBands(question, tiers).of(log.series(question.filter(), question.bucket(), question.parts()));
            case TOKENS -> tokens(question);
            case ERROR_RATE -> errorRate(question);
            case SAVING -> saving(question);
            case LATENCY -> {
                List<LatencyPoint> points = log.latencies(question.filter(), question.bucket());
                estimated = points.stream().anyMatch(point -> point.latencies().estimated());
                yield latencies(question, points);
            }
            case LATENCY_MEDIAN, LATENCY_P95 -> {
                List<LatencyPoint> points = log.latencies(question.filter(), question.bucket(), question.parts())
                        .orElse(List.of());
                estimated = points.stream().anyMatch(point -> point.latencies().estimated());
                yield new LatencyBands(question, tiers).of(points);
            }
        };
        return new TimeSeries(
                question.measure(), question.bucket(), question.zone(), question.starts(), bands, estimated);
    }

    private List<Band> tokens(Question question) throws CallLogException {
        Map<LocalDateTime, TokenSums> sums = new HashMap<>();
        Map<LocalDateTime, Long> calls = new HashMap<>();
        for (SeriesPoint point : log.series(question.filter(), question.bucket(), Dimension.TIER)) {
            sums.merge(point.start(), point.tokens(), TokenSums::plus);
            calls.merge(point.start(), point.calls(), Long::sum);
        }
        Map<String, Function<TokenSums, Long>> kinds = new LinkedHashMap<>();
        kinds.put("calls.tokens.input", all -> Math.max(0, all.input() - all.cached() - all.cacheWrite()));
        kinds.put("calls.tokens.cached", TokenSums::cached);
        kinds.put("calls.tokens.written", TokenSums::cacheWrite);
        kinds.put("calls.tokens.output", all -> Math.max(0, all.output() - all.reasoning()));
        kinds.put("calls.tokens.reasoning", TokenSums::reasoning);
        List<Band> bands = new ArrayList<>();
        int colour = 0;
        for (Map.Entry<String, Function<TokenSums, Long>> kind : kinds.entrySet()) {
            Band band = new Band(null, Strings.text(kind.getKey()), colour++, amounts(question, start -> {
                TokenSums here = sums.get(start);
                long tokens = here == null ? 0 : kind.getValue().apply(here);
                return tokens == 0
                        ? Amount.NONE
                        : new Amount(BigDecimal.valueOf(tokens), calls.getOrDefault(start, 0L), 0);
            }));
            if (band.sum().value().isPresent()) {
                bands.add(band);
            }
        }
        return bands;
    }

    private List<Band> errorRate(Question question) throws CallLogException {
        Map<LocalDateTime, Long> failed = new HashMap<>();
        Map<LocalDateTime, Long> ended = new HashMap<>();
        for (SeriesPoint point : log.series(question.filter(), question.bucket(), Dimension.STATUS)) {
            if (!point.value().isEmpty()) {
                ended.merge(point.start(), point.calls(), Long::sum);
                failed.merge(
                        point.start(),
                        point.value().equals(CallStatus.FAILED.wireName()) ? point.calls() : 0L,
                        Long::sum);
            }
        }
        return List.of(new Band(
                CallStatus.FAILED.wireName(), Strings.text("calls.measure.error_rate"), 6, amounts(question, start -> {
                    long all = ended.getOrDefault(start, 0L);
                    return all == 0
                            ? Amount.NONE
                            : new Amount(
                                    BigDecimal.valueOf(failed.getOrDefault(start, 0L))
                                            .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64),
                                    all,
                                    0);
                })));
    }

    /** What routing saved against the baseline, with failed attempts in the actual cost. */
    private List<Band> saving(Question question) throws CallLogException {
        ModelPrice price = question.priceOrNull();
        if (price == null) {
            return List.of();
        }
        Map<LocalDateTime, BilledPoint> points = log.billed(question.filter(), question.bucket()).stream()
                .collect(Collectors.toMap(BilledPoint::start, point -> point));
        return List.of(new Band(null, Strings.text("calls.measure.saving"), 0, amounts(question, start -> {
            BilledPoint point = points.get(start);
            return point == null || point.billed().calls() == 0
                    ? Amount.NONE
                    : new Amount(
                            point.billed()
                                    .at(price)
                                    .minus(point.billed().cost())
                                    .usd(),
                            point.billed().calls(),
                            0);
        })));
    }

    private static List<Band> latencies(Question question, List<LatencyPoint> points) {
        Map<LocalDateTime, LatencyPoint> byStart =
                points.stream().collect(Collectors.toMap(LatencyPoint::start, point -> point));
        Map<String, Function<Latencies, Duration>> lines = new LinkedHashMap<>();
        lines.put("calls.latency.median", Latencies::median);
        lines.put("calls.latency.p95", Latencies::p95);
        lines.put("calls.latency.p99", Latencies::p99);
        List<Band> bands = new ArrayList<>();
        int colour = 0;
        for (Map.Entry<String, Function<Latencies, Duration>> line : lines.entrySet()) {
            bands.add(new Band(null, Strings.text(line.getKey()), colour++, amounts(question, start -> {
                LatencyPoint point = byStart.get(start);
                return point == null
                        ? Amount.NONE
                        : new Amount(seconds(line.getValue().apply(point.latencies())), point.calls(), 0);
            })));
        }
        return bands;
    }

    static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos()).divide(NANOS, MathContext.DECIMAL64);
    }

    static List<Amount> amounts(Question question, Function<LocalDateTime, Amount> of) {
        return question.starts().stream().map(of).toList();
    }
}
