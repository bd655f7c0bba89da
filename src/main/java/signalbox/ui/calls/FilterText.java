package signalbox.ui.calls;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import signalbox.core.calllog.Bound;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Strings;

/**
 * Reads a typed filter: {@code tier:standard -task:qa user:"Ann Lee" cost>0.01 latency>5 "refund"}. A value that follows
 * another of the same dimension is wanted as well. Cost is in dollars, latency in seconds, words in quotes are searched
 * for in prompts and answers.
 */
final class FilterText {
    private static final Pattern TERM = Pattern.compile("(-?)(\\w+):(?:\"([^\"]*)\"|(\\S+))"
            + "|(cost|latency|input|output)\\s*(>=|<=|>|<)\\s*\\$?(\\d*\\.?\\d+)s?"
            + "|\"([^\"]+)\"");
    private static final int MILLIS_PER_SECOND_EXPONENT = 3;

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
        filter.bounds().forEach(bound -> terms.add(of(bound)));
        if (!filter.text().isEmpty()) {
            terms.add(filter.text().startsWith("\"") ? filter.text() : '"' + filter.text() + '"');
        }
        return String.join(" ", terms);
    }

    private static CallsQuery add(CallsQuery query, Matcher term) {
        if (term.group(5) != null) {
            return query.bounded(bound(term.group(5), term.group(6), new BigDecimal(term.group(7))));
        }
        if (term.group(8) != null) {
            return query.saying(query.filter().text() + " \"" + term.group(8) + '"');
        }
        Dimension dimension = dimension(term.group(2));
        String value = Optional.ofNullable(term.group(3)).orElse(term.group(4));
        return term.group(1).isEmpty() ? query.also(dimension, value) : query.exclude(dimension, value);
    }

    /** A bound as it is typed. */
    static String of(Bound bound) {
        return name(bound.number()) + bound.comparison().sign() + typed(bound).toPlainString();
    }

    /** The value in the unit that it is typed in. */
    static BigDecimal typed(Bound bound) {
        BigDecimal value = bound.number() == Bound.Number.LATENCY
                ? bound.value().movePointLeft(MILLIS_PER_SECOND_EXPONENT)
                : bound.value();
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    static String name(Bound.Number number) {
        return switch (number) {
            case COST -> "cost";
            case LATENCY -> "latency";
            case INPUT_TOKENS -> "input";
            case OUTPUT_TOKENS -> "output";
        };
    }

    private static Bound bound(String name, String sign, BigDecimal value) {
        Bound.Number number = Arrays.stream(Bound.Number.values())
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow();
        Bound.Comparison comparison = Arrays.stream(Bound.Comparison.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElseThrow();
        return new Bound(
                number,
                comparison,
                number == Bound.Number.LATENCY ? value.movePointRight(MILLIS_PER_SECOND_EXPONENT) : value);
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
