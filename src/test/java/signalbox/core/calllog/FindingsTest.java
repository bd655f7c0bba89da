package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.TestPrices;

final class FindingsTest {
    private static final List<Findings.PricedTier> TIERS = List.of(
            new Findings.PricedTier("nano", TestPrices.NANO), new Findings.PricedTier("standard", TestPrices.STANDARD));

    @TempDir
    Path folder;

    @Test
    void findsEasyWorkOnADearTierAndAnUnusualDay() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("sample.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            SampleLog.fill(log, Instant.parse("2026-06-10T14:00:00Z"), ZoneOffset.UTC);

            List<Finding> found = new Findings(log, TIERS, ZoneOffset.UTC).of(CallFilter.ALL);

            assertThat(found).hasAtLeastOneElementOfType(Finding.EasyOnDear.class);
            for (Finding finding : found) {
                if (finding instanceof Finding.EasyOnDear easy) {
                    CallTotals meant = log.totals(easy.calls());
                    assertThat(easy.cost()).isEqualTo(meant.billed().cost());
                    assertThat(easy.count() + easy.unknown()).isEqualTo(meant.calls());
                    assertThat(easy.atCheaper()).isEqualTo(meant.billed().at(TestPrices.NANO));
                    assertThat(FindingWords.of(easy)).contains("on nano would have cost");
                }
                if (finding instanceof Finding.UnusualDay day) {
                    assertThat(log.totals(day.calls()).knownCost()).isEqualTo(day.cost());
                }
            }
            CallReport report = CallReport.of(log, CallFilter.ALL, "standard", TestPrices.STANDARD);
            ReportPage page = new ReportPage(report, log.byGroup(CallFilter.ALL, Dimension.TASK), found, "<Week>");
            assertThat(page.html())
                    .contains("&lt;Week&gt;")
                    .doesNotContain("{{")
                    .contains("would have cost");
            assertThat(page.csv()).anyMatch(line -> line.startsWith("finding,,,,,,,"));
        }
    }

    @Test
    void findsNothingInAnEmptyLog() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("empty.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            assertThat(new Findings(log, TIERS, ZoneOffset.UTC).of(CallFilter.ALL))
                    .isEmpty();
        }
    }
}
