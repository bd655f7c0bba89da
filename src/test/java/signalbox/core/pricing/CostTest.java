package signalbox.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.Usage;

final class CostTest {
    private static final ModelPrice PRICE = new ModelPrice(
            new BigDecimal("2.5"), new BigDecimal("1.25"), new BigDecimal("3.125"), new BigDecimal("10"), "test");

    @Test
    void everyKindOfTokenIsBilledAtItsOwnPrice() {
        Cost cost = Cost.of(new Usage(1_000_000, 200_000, 100_000, 50_000, 40_000), PRICE);

        assertThat(cost.input()).isEqualTo(Money.of("1.75"));
        assertThat(cost.cachedInput()).isEqualTo(Money.of("0.25"));
        assertThat(cost.cacheWrite()).isEqualTo(Money.of("0.3125"));
        assertThat(cost.output()).as("reasoning tokens are inside").isEqualTo(Money.of("0.5"));
        assertThat(cost.total()).isEqualTo(Money.of("2.8125"));
    }

    @Test
    void anUnknownCachePriceIsBilledAsFreshInput() {
        ModelPrice plain = ModelPrice.perThousand(new BigDecimal("0.00015"), new BigDecimal("0.0006"), "test");

        assertThat(Cost.of(new Usage(10, 4, 2, 1, 0), plain).total()).isEqualTo(Money.of("0.0000021"));
    }

    @Property
    void oneAnswerCostsAsMuchAsItsTokensOneByOne(
            @ForAll @LongRange(max = 2_000_000) long promptTokens,
            @ForAll @LongRange(max = 2_000_000) long completionTokens) {
        Money whole = Cost.of(Usage.of(promptTokens, completionTokens), PRICE).total();
        Money one = Cost.of(Usage.of(1, 0), PRICE).total().times(promptTokens);
        Money other = Cost.of(Usage.of(0, 1), PRICE).total().times(completionTokens);

        assertThat(whole).isEqualTo(one.plus(other));
    }
}
