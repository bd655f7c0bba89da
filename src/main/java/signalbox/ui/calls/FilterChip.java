package signalbox.ui.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signalbox.core.calllog.Bound;
import signalbox.core.calllog.Dimension;
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
            chips.add(new FilterChip(PeriodWords.between(start, end), query.during(Period.Recent.MONTH)));
        }
        addValues(chips, query, query.filter().only(), "calls.chip.only");
        addValues(chips, query, query.filter().not(), "calls.chip.not");
        for (Bound bound : query.filter().bounds()) {
            chips.add(new FilterChip(words(bound), query.unbounded(bound)));
        }
        if (!query.filter().text().isEmpty()) {
            chips.add(new FilterChip(
                    Strings.text("calls.chip.text", query.filter().text()), query.saying("")));
        }
        return chips;
    }

    private static String words(Bound bound) {
        String value = FilterText.typed(bound).toPlainString();
        String amount = switch (bound.number()) {
            case COST -> "$" + value;
            case LATENCY -> Strings.text("calls.chip.seconds", value);
            case INPUT_TOKENS, OUTPUT_TOKENS -> Strings.text("calls.chip.tokens", value);
        };
        return FilterText.name(bound.number()) + " " + bound.comparison().sign() + " " + amount;
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
