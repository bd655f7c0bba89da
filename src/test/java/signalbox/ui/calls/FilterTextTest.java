package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Bound;
import signalbox.core.calllog.Dimension;
import signalbox.core.pricing.Money;

final class FilterTextTest {
    @Test
    void readsWantedAndUnwantedValuesAndACost() {
        CallsQuery query = FilterText.addTo(CallsQuery.FIRST, "tier:standard -task:qa user:\"Ann Lee\" cost>$0.01");

        assertThat(query.filter().only())
                .isEqualTo(Map.of(Dimension.TIER, Set.of("standard"), Dimension.USER, Set.of("Ann Lee")));
        assertThat(query.filter().not()).isEqualTo(Map.of(Dimension.TASK, Set.of("qa")));
        assertThat(query.filter().minCost()).hasValue(Money.of("0.01"));
    }

    @Test
    void readsBoundsAndWordsAndWritesThemAsTheyWereTyped() {
        String typed = "-status:\"ok\" cost>0.01 latency<=2.5 output<100 \"refund order\"";

        CallsQuery query = FilterText.addTo(CallsQuery.FIRST, typed);

        assertThat(query.filter().bounds())
                .containsExactly(
                        new Bound(Bound.Number.COST, Bound.Comparison.MORE, new BigDecimal("0.01")),
                        new Bound(Bound.Number.LATENCY, Bound.Comparison.AT_MOST, new BigDecimal("2500")),
                        new Bound(Bound.Number.OUTPUT_TOKENS, Bound.Comparison.LESS, new BigDecimal("100")));
        assertThat(query.filter().text()).isEqualTo("\"refund order\"");
        assertThat(FilterText.of(query.filter())).isEqualTo(typed);
        assertThat(FilterChip.of(query))
                .extracting(FilterChip::text)
                .containsExactly(
                        "not status: ok",
                        "cost > $0.01",
                        "latency <= 2.5 s",
                        "output < 100 tokens",
                        "says \"refund order\"");
    }

    @Test
    void anotherBoundOfTheSameNumberTakesItsPlace() {
        CallsQuery query = FilterText.addTo(FilterText.addTo(CallsQuery.FIRST, "cost>1 cost<9"), "cost>=2");

        assertThat(FilterText.of(query.filter())).isEqualTo("cost<9 cost>=2");
    }

    @Test
    void valuesOfOneDimensionAddUp() {
        assertThat(FilterText.addTo(CallsQuery.FIRST, "tier:nano tier:standard")
                        .filter()
                        .only())
                .containsEntry(Dimension.TIER, Set.of("nano", "standard"));
    }

    @Test
    void saysWhatItCannotRead() {
        assertThatThrownBy(() -> FilterText.addTo(CallsQuery.FIRST, "tier:nano expensive"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"expensive\"");
        assertThatThrownBy(() -> FilterText.addTo(CallsQuery.FIRST, "colour:red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"colour\"");
    }
}
