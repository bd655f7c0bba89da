package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.pricing.Money;
import signalbox.support.TestPrices;

final class SampleLogTest {
    private static final Instant END = Instant.parse("2026-06-10T14:00:00Z");

    @TempDir
    Path folder;

    private List<Call> calls = List.of();

    @BeforeEach
    void invent() {
        calls = SampleLog.calls(END, ZoneOffset.UTC);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(SampleLog.calls(END, ZoneOffset.UTC)).isEqualTo(calls);
    }

    @Test
    void everyCallIsMarked() {
        assertThat(calls)
                .hasSizeBetween(2500, 5000)
                .allMatch(call -> call.source() == CallSource.SAMPLE && call.simulated());
    }

    @Test
    void endsNowAndBeginsSixtyDaysAgo() {
        assertThat(calls.getLast().at()).isBetween(END.minus(Duration.ofHours(1)), END);
        assertThat(calls.getFirst().at()).isBetween(END.minus(Duration.ofDays(61)), END.minus(Duration.ofDays(59)));
    }

    @Test
    void fillsEverySlotAndRepeatsFewPrompts() {
        assertThat(calls).noneMatch(call -> call.request().text().matches("(?s).*\\{[a-z]+}.*"));
        assertThat(calls.stream().map(call -> call.request().text()).distinct()).hasSizeGreaterThan(500);
    }

    @Test
    void tellsAStory() throws CallLogException {
        try (CallLog log = CallLog.open(folder.resolve("sample.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            SampleLog.fill(log, END, ZoneOffset.UTC);

            CallReport report = CallReport.of(log, CallFilter.ALL, "standard", TestPrices.STANDARD);
            assertThat(report.total().calls()).isEqualTo(calls.size());
            assertThat(report.total().errors()).isPositive();
            assertThat(report.total().unknownCosts()).isPositive();
            assertThat(report.tiers().getFirst().value()).isEqualTo("standard");
            assertThat(report.comparison().orElseThrow().saving()).isGreaterThan(Money.ZERO);
            assertThat(log.values(Dimension.PROVIDER)).containsExactly("anthropic", "openai");
        }
    }
}
