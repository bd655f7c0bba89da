package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
