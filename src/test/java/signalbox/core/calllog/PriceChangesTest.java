package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.support.CallBuilder;
import signalbox.support.TestPrices;

final class PriceChangesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant CHANGE = Instant.parse("2026-03-08T00:00:00Z");
    private static final PriceBook CHEAPER_SINCE =
            (model, at, tokens) -> Optional.of(at.isBefore(CHANGE) ? TestPrices.STANDARD : TestPrices.NANO);

    @TempDir
    Path folder;

    @Test
    void tellsWhatCallsSinceAChangeCostAtBothPrices() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            log.append(new CallBuilder().at("2026-03-05T09:00:00Z").build());
            log.append(new CallBuilder()
                    .at("2026-03-08T01:00:00Z")
                    .usage(Usage.of(1_000_000, 0))
                    .build());
            log.append(
                    new CallBuilder().at("2026-03-09T01:00:00Z").unknownUsage().build());

            List<Finding> found =
                    new Findings(log, List.of(), ZoneOffset.UTC, CHEAPER_SINCE, () -> NOW).of(CallFilter.ALL);

            assertThat(found).singleElement().isInstanceOfSatisfying(Finding.PriceChange.class, change -> {
                assertThat(change.since()).isEqualTo(LocalDate.of(2026, 3, 8));
                assertThat(change.count()).isEqualTo(1);
                assertThat(change.unknown()).isEqualTo(1);
                assertThat(change.atBefore()).isEqualTo(new Money(TestPrices.STANDARD.input()));
                assertThat(change.atAfter()).isEqualTo(new Money(TestPrices.NANO.input()));
                assertThat(FindingWords.of(change)).contains("since 2026-03-08", "1 call of unknown cost is left out");
            });
        }
    }

    @Test
    void aPriceThatStaysIsNoFinding() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            log.append(new CallBuilder().at("2026-03-08T01:00:00Z").build());
            log.append(new CallBuilder().at("2026-03-09T01:00:00Z").build());

            assertThat(new Findings(log, List.of(), ZoneOffset.UTC, CHEAPER_SINCE, () -> NOW).of(CallFilter.ALL))
                    .isEmpty();
        }
    }

    @Test
    void billedTokensOverTimeAddUpToTheTotals() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("sample.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            SampleLog.fill(log, NOW, ZoneOffset.UTC);

            for (Bucket bucket : Bucket.values()) {
                List<BilledPoint> points = log.billed(CallFilter.ALL, bucket);
                BilledTokens all = log.totals(CallFilter.ALL).billed();
                assertThat(points).hasSizeGreaterThan(1);
                assertThat(points.stream()
                                .mapToLong(point -> point.billed().calls())
                                .sum())
                        .isEqualTo(all.calls());
                assertThat(points.stream()
                                .map(point -> point.billed().at(TestPrices.NANO))
                                .reduce(Money.ZERO, Money::plus))
                        .isEqualTo(all.at(TestPrices.NANO));
            }
        }
    }
}
