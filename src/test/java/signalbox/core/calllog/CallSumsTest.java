package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.support.CallBuilder;
import signalbox.support.TestPrices;

/** What calls add up to, by themselves and under a filter. */
final class CallSumsTest {
    @TempDir
    Path folder;

    private CallLog log;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    @AfterEach
    void close() throws CallLogException {
        log.close();
    }

    @Test
    void sumsTokensTimesPriceToTheLastDigit() throws CallLogException {
        ModelPrice odd = new ModelPrice(new BigDecimal("0.123457"), null, null, new BigDecimal("0.333333"), "test");
        Money expected = Money.ZERO;
        for (int i = 1; i <= 300; i++) {
            Usage usage = Usage.of(7L * i, 13L * i + 1);
            log.append(new CallBuilder().price(odd).usage(usage).build());
            expected = expected.plus(Cost.of(usage, odd).total());
        }

        assertThat(log.totals(CallFilter.ALL).knownCost()).isEqualTo(expected);
        assertThat(log.byGroup(CallFilter.ALL, Dimension.TIER).getFirst().knownCost())
                .isEqualTo(expected);
        assertThat(log.perDay(CallFilter.ALL, Dimension.TIER).getFirst().knownCost())
                .isEqualTo(expected);
    }

    @Test
    void countsUnknownCostsApart() throws CallLogException {
        log.append(new CallBuilder().build());
        log.append(new CallBuilder().unknownUsage().build());

        CallTotals totals = log.totals(CallFilter.ALL);

        assertThat(totals.calls()).isEqualTo(2);
        assertThat(totals.unknownCosts()).isEqualTo(1);
        assertThat(totals.knownCost()).isEqualTo(Money.of("0.0008"));
        assertThat(log.newest(CallFilter.ALL, 1).rows().getFirst().cost()).isEmpty();
    }

    @Test
    void countsFailedCallsAsErrors() throws CallLogException {
        log.append(new CallBuilder().build());
        log.append(new CallBuilder().failed().build());

        assertThat(log.totals(CallFilter.ALL).errors()).isEqualTo(1);
        assertThat(log.byGroup(CallFilter.ALL, Dimension.STATUS))
                .extracting(GroupTotals::value)
                .containsExactly("ok", "failed");
    }

    @Test
    void tellsLatenciesByNearestRank() throws CallLogException {
        for (int i = 1; i <= 100; i++) {
            log.append(new CallBuilder().latency(Duration.ofMillis(i * 10L)).build());
        }

        Latencies latencies = log.totals(CallFilter.ALL).latency().orElseThrow();

        assertThat(latencies.median()).isEqualTo(Duration.ofMillis(500));
        assertThat(latencies.p95()).isEqualTo(Duration.ofMillis(950));
        assertThat(latencies.average()).isEqualTo(Duration.ofMillis(505));
    }

    @Test
    void anEmptyLogHasTotalsOfNothing() throws CallLogException {
        CallTotals totals = log.totals(CallFilter.ALL);

        assertThat(totals.calls()).isZero();
        assertThat(totals.knownCost()).isEqualTo(Money.ZERO);
        assertThat(totals.latency()).isEmpty();
        assertThat(log.firstCall()).isEmpty();
        assertThat(log.newest(CallFilter.ALL, 10).rows()).isEmpty();
    }

    @Test
    void filtersByTimeAndDimensions() throws CallLogException {
        log.append(new CallBuilder().at("2026-03-10T09:00:00Z").tier("nano").build());
        log.append(new CallBuilder().at("2026-03-10T10:00:00Z").tier("nano").build());
        log.append(new CallBuilder().at("2026-03-10T10:00:00Z").user("ann").build());
        Instant from = Instant.parse("2026-03-10T10:00:00Z");
        CallFilter nano = new CallFilter(from, null, Map.of(Dimension.TIER, Set.of("nano")), Map.of(), null);
        CallFilter notNano = new CallFilter(from, null, Map.of(), Map.of(Dimension.TIER, Set.of("nano")), null);
        CallFilter nobody = new CallFilter(null, from, Map.of(Dimension.USER, Set.of("")), Map.of(), null);
        CallFilter notAnn = new CallFilter(null, null, Map.of(), Map.of(Dimension.USER, Set.of("ann")), null);

        assertThat(log.totals(nano).calls()).isEqualTo(1);
        assertThat(log.totals(notNano).calls()).isEqualTo(1);
        assertThat(log.totals(nobody).calls()).isEqualTo(1);
        assertThat(log.totals(notAnn).calls()).isEqualTo(2);
        assertThat(log.values(Dimension.TIER)).containsExactly("nano", "standard");
        assertThat(log.values(Dimension.USER)).containsExactly("ann");
    }

    @Test
    void filtersByLeastCost() throws CallLogException {
        log.append(new CallBuilder().usage(Usage.of(1000, 0)).build());
        log.append(new CallBuilder().usage(Usage.of(1001, 0)).build());
        log.append(new CallBuilder().unknownUsage().build());

        assertThat(log.totals(new CallFilter(null, null, Map.of(), Map.of(), Money.of("0.005005")))
                        .calls())
                .isEqualTo(1);
    }

    @Test
    void putsCallsIntoLocalBuckets() throws CallLogException {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        try (CallLog local = CallLog.open(folder.resolve("tokyo.db"), BodyPolicy.EVERYTHING, tokyo)) {
            local.append(new CallBuilder().at("2026-03-10T20:30:00Z").build());

            assertThat(local.perDay(CallFilter.ALL, Dimension.TIER))
                    .extracting(SeriesPoint::start)
                    .containsExactly(LocalDateTime.parse("2026-03-11T00:00"));
            assertThat(local.series(CallFilter.ALL, Bucket.HOUR, Dimension.TIER))
                    .extracting(SeriesPoint::start)
                    .containsExactly(LocalDateTime.parse("2026-03-11T05:00"));
            assertThat(local.newest(CallFilter.ALL, 1).rows().getFirst().at())
                    .hasValue(Instant.parse("2026-03-10T20:30:00Z"));
        }
    }

    @Test
    void reportsWhatTheBaselineWouldHaveCost() throws CallLogException {
        log.append(new CallBuilder()
                .tier("nano")
                .price(TestPrices.NANO)
                .usage(Usage.of(1000, 100))
                .build());
        log.append(new CallBuilder().usage(Usage.of(1000, 100)).build());
        log.append(new CallBuilder().unknownUsage().build());

        CallReport report = CallReport.of(log, CallFilter.ALL, "standard", TestPrices.STANDARD);

        CallReport.Comparison comparison = report.comparison().orElseThrow();
        assertThat(comparison.calls()).isEqualTo(2);
        assertThat(comparison.notCompared()).isEqualTo(1);
        assertThat(comparison.baselineCost()).isEqualTo(Money.of("0.013"));
        assertThat(comparison.saving()).isEqualTo(Money.of("0.00629"));
        assertThat(report.tiers()).extracting(GroupTotals::value).containsExactly("standard", "nano");
        assertThat(CallReport.of(log, CallFilter.ALL, "standard", null).comparison())
                .isEmpty();
    }
}
