package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.CallBuilder;

/** Of more calls than are read one by one: what the histograms say against the calls themselves. */
final class LatencySumsTest {
    private static final Instant START = Instant.parse("2026-03-10T20:00:00Z");
    private static final List<String> TIERS = List.of("nano", "standard");

    @TempDir
    Path folder;

    private final List<Call> calls = new ArrayList<>();

    @BeforeEach
    void make() {
        Random random = new Random(3);
        for (int i = 0; i < LatencySums.FEW + 2_000; i++) {
            int slowness = i % 2 == 0 ? 300 : 2_000;
            calls.add(new CallBuilder()
                    .at(START.plusSeconds(i * 10L))
                    .tier(TIERS.get(i % 2))
                    .latency(Duration.ofMillis(Math.round(slowness * Math.exp(random.nextGaussian()))))
                    .build());
        }
    }

    @Test
    void estimatesLatenciesToWithinThreeInAHundred() throws Exception {
        try (CallLog log = open()) {
            Latencies estimated = log.totals(CallFilter.ALL).latency().orElseThrow();

            assertThat(estimated.estimated()).isTrue();
            assertNear(estimated, calls);
        }
    }

    @Test
    void estimatesThemForEachTierAndDay() throws Exception {
        try (CallLog log = open()) {
            List<LatencyPoint> points =
                    log.latencies(CallFilter.ALL, Bucket.DAY, Dimension.TIER).orElseThrow();

            assertThat(points).hasSize(2 * 4);
            for (LatencyPoint point : points) {
                List<Call> here = calls.stream()
                        .filter(call -> call.decision().tier().equals(point.value()))
                        .filter(call -> Bucket.DAY
                                .startOf(LocalDateTime.ofInstant(call.at(), ZoneOffset.UTC))
                                .equals(point.start()))
                        .toList();
                assertThat(point.calls()).isEqualTo(here.size());
                assertThat(point.latencies().estimated()).isTrue();
                assertNear(point.latencies(), here);
            }
        }
    }

    @Test
    void readsTheCallsWhereTheHistogramsDoNotTellValuesApart() throws Exception {
        try (CallLog log = open()) {
            List<LatencyPoint> points =
                    log.latencies(CallFilter.ALL, Bucket.MONTH, Dimension.CAUSE).orElseThrow();

            assertThat(points).hasSize(1);
            assertThat(points.getFirst().value()).isEqualTo("classifier");
            assertThat(points.getFirst().latencies().estimated()).isFalse();
            assertThat(points.getFirst().calls()).isEqualTo(calls.size());
        }
    }

    private CallLog open() throws CallLogException {
        CallLog log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.HASH_ONLY, ZoneOffset.UTC);
        log.appendAll(calls);
        return log;
    }

    private static void assertNear(Latencies estimated, List<Call> calls) {
        List<Long> sorted =
                calls.stream().map(call -> call.latency().toMillis()).sorted().toList();
        assertNear(estimated.median(), sorted.get(sorted.size() / 2));
        assertNear(estimated.p95(), sorted.get(sorted.size() * 95 / 100));
        assertNear(estimated.p99(), sorted.get(sorted.size() * 99 / 100));
    }

    private static void assertNear(Duration estimated, long millis) {
        assertThat((double) estimated.toMillis()).isCloseTo(millis, Percentage.withPercentage(3));
    }
}
