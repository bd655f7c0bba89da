package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.SampleLog;
import signalbox.support.CallBuilder;
import signalbox.ui.calls.chart.Amount;
import signalbox.ui.calls.chart.Band;
import signalbox.ui.calls.chart.ChartCsv;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.calls.chart.TimeSeries;

final class SeriesLoaderTest {
    @TempDir
    Path folder;

    @Test
    void everyMeasureAddsUpToTheFiguresAbove() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            SampleLog.fill(fixture.log, CallsFixture.NOW, ZoneOffset.UTC);
            CallsViewModel model = fixture.model();
            model.looks().during(Period.Everything.ALL);
            CallTotals totals = CallsFixture.overview(model).totals();

            for (Dimension parts : Dimension.values()) {
                assertThat(sum(model, Measure.COST, parts))
                        .isEqualByComparingTo(totals.knownCost().usd());
                assertThat(sum(model, Measure.CALLS, parts)).isEqualByComparingTo(BigDecimal.valueOf(totals.calls()));
                assertThat(sum(model, Measure.ERRORS, parts)).isEqualByComparingTo(BigDecimal.valueOf(totals.errors()));
            }
            assertThat(sum(model, Measure.TOKENS, Dimension.TIER))
                    .isEqualByComparingTo(BigDecimal.valueOf(
                            totals.tokens().input() + totals.tokens().output()));
            assertThat(sum(model, Measure.SAVING, Dimension.TIER))
                    .isEqualByComparingTo(CallsFixture.overview(model)
                            .comparison()
                            .orElseThrow()
                            .saving()
                            .usd());
        }
    }

    @Test
    void moreValuesThanColoursAreTogetherOnTop() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            for (int i = 0; i < 12; i++) {
                fixture.append(
                        new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).task("task " + i));
            }
            CallsViewModel model = fixture.model();

            TimeSeries series = series(model, Measure.CALLS, Dimension.TASK);

            assertThat(series.bands()).hasSize(8);
            assertThat(series.bands().getLast().name()).isEqualTo("5 others");
            assertThat(series.bands().getLast().value()).isEmpty();
            assertThat(series.bands().getLast().sum().calls()).isEqualTo(5);
        }
    }

    @Test
    void aSlotWithoutCallsHasNoLatencyRatherThanNone() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(new CallBuilder()
                    .at(CallsFixture.NOW.minus(Duration.ofDays(3)))
                    .latency(Duration.ofMillis(1500)));
            CallsViewModel model = fixture.model();
            model.looks().during(Period.Recent.WEEK);

            TimeSeries series = series(model, Measure.LATENCY, Dimension.TIER);

            assertThat(series.bands())
                    .extracting(Band::name)
                    .containsExactly("median", "95th percentile", "99th percentile");
            List<Amount> medians = series.bands().getFirst().amounts();
            assertThat(medians).filteredOn(amount -> amount.value().isPresent()).hasSize(1);
            assertThat(medians.get(4).value().orElseThrow()).isEqualByComparingTo("1.5");
        }
    }

    @Test
    void theErrorRateLeavesOutCallsThatDoNotSayHowTheyEnded() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder);
                var foreign = new signalbox.support.ForeignLog(fixture.log.path())) {
            fixture.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).failed());
            fixture.append(new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)));
            foreign.insert("2026-03-10T11:00:00", "standard", 0.25);
            CallsViewModel model = fixture.model();

            Band rate =
                    series(model, Measure.ERROR_RATE, Dimension.TIER).bands().getFirst();

            assertThat(rate.amounts().getLast().value().orElseThrow()).isEqualByComparingTo("0.5");
            assertThat(rate.amounts().getLast().calls()).isEqualTo(2);
        }
    }

    @Test
    void theFiguresOfAChartAreExactInCsv() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(2, "standard"));
            CallsViewModel model = fixture.model();
            model.looks().during(Period.Recent.WEEK);

            List<String> lines = ChartCsv.of(series(model, Measure.COST, Dimension.TIER))
                    .lines()
                    .toList();

            assertThat(lines).hasSize(9);
            assertThat(lines.getFirst()).isEqualTo("from_utc,to_utc,standard (usd)");
            assertThat(lines.get(1)).isEqualTo("2026-03-03T00:00:00Z,2026-03-04T00:00:00Z,");
            assertThat(lines.getLast()).isEqualTo("2026-03-10T00:00:00Z,2026-03-11T00:00:00Z,0.0016");
        }
    }

    private static BigDecimal sum(CallsViewModel model, Measure measure, Dimension parts) {
        return series(model, measure, parts).bands().stream()
                .map(Band::sum)
                .reduce(Amount.NONE, Amount::plus)
                .value()
                .orElse(BigDecimal.ZERO);
    }

    private static TimeSeries series(CallsViewModel model, Measure measure, Dimension parts) {
        model.looks().change("", now -> now.measuring(measure).partedBy(parts));
        return CallsFixture.overview(model).series();
    }
}
