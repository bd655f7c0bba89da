package signalbox.ui.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/**
 * One part of the filter in words.
 *
 * @param without the query once this part is taken away
 */
record FilterChip(String text, CallsQuery without) {
    static List<FilterChip> of(CallsQuery query) {
        List<FilterChip> chips = new ArrayList<>();
        if (query.period() instanceof Period.Between(Instant start, Instant end)) {
            chips.add(new FilterChip(SlotWords.between(start, end), query.during(Period.Recent.MONTH)));
        }
        addValues(chips, query, query.filter().only(), "calls.chip.only");
        addValues(chips, query, query.filter().not(), "calls.chip.not");
        query.filter()
                .minCost()
                .ifPresent(least -> chips.add(
                        new FilterChip(Strings.text("calls.chip.cost", Formats.money(least)), query.costing(null))));
        return chips;
    }

    private static void addValues(
            List<FilterChip> chips, CallsQuery query, Map<Dimension, Set<String>> filter, String key) {
        for (Dimension dimension : Dimension.values()) {
            filter.getOrDefault(dimension, Set.of()).stream()
                    .sorted(Comparator.naturalOrder())
                    .forEach(value -> chips.add(new FilterChip(
                            Strings.text(key, CallWords.dimension(dimension), CallWords.value(dimension, value)),
                            query.forget(dimension, value))));
        }
    }
}
