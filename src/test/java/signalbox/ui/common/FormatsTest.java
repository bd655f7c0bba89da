package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;

final class FormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; $0.00",
                "4.12; $4.12",
                "1204.5; $1,204.50",
                "0.42; $0.42",
                "0.5; $0.50",
                "0.7177; $0.72",
                "0.1; $0.10",
                "0.0169; $0.0169",
                "0.016949; $0.0169",
                "0.0002; $0.0002",
                "0.000213; $0.00021",
                "0.000075; $0.000075",
                "0.01; $0.01",
                "0.99999; $1.00",
                "-38.2; −$38.20",
                "-0.000075; −$0.000075"
            })
    void writesMoneySoThatSmallAmountsStayVisible(String usd, String written) {
        assertThat(Formats.money(Money.of(usd))).isEqualTo(written);
    }

    @Test
    void writesTheCostOfACallWithSixDecimals() {
        assertThat(Formats.callCost(Money.of("0.000075"))).isEqualTo("$0.000075");
        assertThat(Formats.callCost(Money.of("1.5"))).isEqualTo("$1.500000");
    }

    @Test
    void writesAChangeOfMoneyWithItsSign() {
        assertThat(Formats.moneyChange(Money.of("0.9"))).isEqualTo("+$0.90");
        assertThat(Formats.moneyChange(Money.of("-38.2"))).isEqualTo("−$38.20");
        assertThat(Formats.moneyChange(Money.ZERO)).isEqualTo("$0.00");
    }

    @Test
    void writesAnEstimateAsARangeUnlessBothEndsLookAlike() {
        assertThat(Formats.estimate(new CostEstimate(9, Money.of("0.0002"), Money.of("0.0011"))))
                .isEqualTo("≈ $0.0002–0.0011");
        assertThat(Formats.estimate(new CostEstimate(9, Money.of("0.0002"), Money.of("0.0002"))))
                .isEqualTo("≈ $0.0002");
    }

    @ParameterizedTest
    @CsvSource({"0.150, $0.15", "0.6, $0.60", "5, $5", "15.0, $15", "0.075, $0.075", "20, $20"})
    void writesPricesPerMillionTokens(BigDecimal usd, String written) {
        assertThat(Formats.perMillion(usd)).isEqualTo(written);
    }

    @Test
    void writesAPriceAsInputAndOutput() {
        ModelPrice price = ModelPrice.perThousand(new BigDecimal("0.00015"), new BigDecimal("0.0006"), "test");
        assertThat(Formats.price(price)).isEqualTo("$0.15 / $0.60");
    }

    @ParameterizedTest
    @CsvSource({"950, 950", "0, 0", "1.5, 1.5", "1204, 1.2k", "48210, 48k", "3400000, 3.4M", "999700, 1M"})
    void shortensCountsForAnAxis(double count, String written) {
        assertThat(Formats.shortCount(count)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "850, 850 ms",
        "999, 999 ms",
        "1200, 1.2 s",
        "59949, 59.9 s",
        "59990, 1 min",
        "60000, 1 min",
        "125000, 2 min 5 s",
        "3600000, 1 h",
        "12000000, 3 h 20 min"
    })
    void writesDurationsInTheUnitThatFits(long milliseconds, String written) {
        assertThat(Formats.duration(Duration.ofMillis(milliseconds))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0.62, 62 %",
        "0.042, 4.2 %",
        "0, 0 %",
        "1, 100 %",
        "0.0004, < 0.1 %",
        "0.0999, 10 %",
        "21.46, '2,146 %'"
    })
    void writesSharesAsPercentages(double share, String written) {
        assertThat(Formats.share(share)).isEqualTo(written);
    }

    @Test
    void writesAChangeOfAShareWithItsSign() {
        assertThat(Formats.shareChange(0.12)).isEqualTo("+12 %");
        assertThat(Formats.shareChange(-0.042)).isEqualTo("−4.2 %");
        assertThat(Formats.shareChange(0)).isEqualTo("±0 %");
        assertThat(Formats.shareChange(-21.46)).isEqualTo("−2,146 %");
    }

    @Test
    void writesTimesLocallyAndInUtc() {
        Instant moment = Instant.parse("2026-07-03T14:05:09Z");
        assertThat(Formats.time(moment)).isEqualTo("2026-07-03 14:05:09");
        assertThat(Formats.utc(moment)).isEqualTo("2026-07-03 14:05:09 UTC");
        assertThat(Formats.day(LocalDate.of(2026, 7, 3))).isEqualTo("3 Jul");
    }

    @Test
    void countsWithSeparators() {
        assertThat(Formats.count(1_204_000)).isEqualTo("1,204,000");
    }
}
