package signalbox.ui.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.Dimension;
import signalbox.core.pricing.Money;
import signalbox.ui.common.Strings;

/**
 * Reads a typed filter: {@code tier:standard -task:qa user:"Ann Lee" cost>0.01}. A value that follows another of the
 * same dimension is wanted as well.
 */
final class FilterText {
    private static final Pattern TERM =
            Pattern.compile("(-?)(\\w+):(?:\"([^\"]*)\"|(\\S+))|cost\\s*>=?\\s*\\$?(\\d*\\.?\\d+)");

    private FilterText() {}

    /**
     * Adds what was typed to a query.
     *
     * @throws IllegalArgumentException with a sentence for the reader where it cannot be understood
     */
    static CallsQuery addTo(CallsQuery query, String typed) {
        CallsQuery result = query;
        Matcher term = TERM.matcher(typed);
        int end = 0;
        while (term.find()) {
            requireBlank(typed.substring(end, term.start()));
            end = term.end();
            result = add(result, term);
        }
        requireBlank(typed.substring(end));
        return result;
    }

    /** A filter as it can be typed; read back, it gives the same filter. */
    static String of(CallFilter filter) {
        List<String> terms = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            filter.only().getOrDefault(dimension, Set.of()).stream()
                    .sorted()
                    .forEach(value -> terms.add(dimension.wireName() + ":\"" + value + "\""));
            filter.not().getOrDefault(dimension, Set.of()).stream()
                    .sorted()
                    .forEach(value -> terms.add("-" + dimension.wireName() + ":\"" + value + "\""));
        }
        filter.minCost().ifPresent(least -> terms.add("cost>" + least));
        return String.join(" ", terms);
    }

    private static CallsQuery add(CallsQuery query, Matcher term) {
        if (term.group(5) != null) {
            return query.costing(Money.of(term.group(5)));
        }
        Dimension dimension = dimension(term.group(2));
        String value = Optional.ofNullable(term.group(3)).orElse(term.group(4));
        return term.group(1).isEmpty() ? query.also(dimension, value) : query.exclude(dimension, value);
    }

    private static Dimension dimension(String name) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.wireName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Strings.text(
                        "calls.filter.unknown",
                        name,
                        Arrays.stream(Dimension.values())
                                .map(Dimension::wireName)
                                .collect(Collectors.joining(", ")))));
    }

    private static void requireBlank(String rest) {
        if (!rest.isBlank()) {
            throw new IllegalArgumentException(Strings.text("calls.filter.unreadable", rest.strip()));
        }
    }
}
