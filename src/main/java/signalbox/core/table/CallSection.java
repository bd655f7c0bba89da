package signalbox.core.table;

import static signalbox.core.table.OutlineReader.list;
import static signalbox.core.table.OutlineReader.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import signalbox.core.pricing.Money;
import tools.jackson.databind.JsonNode;

/** Reads the sections {@code calls} and {@code budgets} of a table in which nothing was found wrong. */
final class CallSection {
    private static final BigDecimal WARN_AT = new BigDecimal("0.8");

    private CallSection() {}

    static CallRules calls(JsonNode section) {
        CallRules standard = CallRules.STANDARD;
        JsonNode breaker = section.path("breaker");
        return new CallRules(
                section.path("tries_per_model").asInt(standard.triesPerModel()),
                seconds(section.path("attempt_seconds"), standard.attemptLimit()),
                seconds(section.path("stream_silence_seconds"), standard.silenceLimit()),
                seconds(section.path("call_seconds"), standard.callLimit()),
                section.has("checks") ? checks(section.path("checks")) : standard.checks(),
                breaker.path("failures").asInt(standard.failuresToRest()),
                seconds(breaker.path("rest_seconds"), standard.rest()),
                section.path("escalate").asBoolean(standard.escalates()));
    }

    static List<Budget> budgets(JsonNode section) {
        return list(section, CallSection::budget);
    }

    private static Budget budget(JsonNode budget) {
        return new Budget(
                Budget.Period.ofWireName(text(budget.path("period"))).orElseThrow(),
                budget.has("user") ? text(budget.path("user")) : null,
                new Money(budget.path("usd").decimalValue()),
                budget.path("warn_at").decimalValue(WARN_AT),
                Budget.Then.ofWireName(text(budget.path("then"))).orElseThrow(),
                budget.has("downgrade_to") ? text(budget.path("downgrade_to")) : null,
                new LinkedHashSet<>(list(budget.path("except"), OutlineReader::text)));
    }

    private static Set<CallRules.Check> checks(JsonNode names) {
        Set<String> wanted = new LinkedHashSet<>(list(names, OutlineReader::text));
        return Set.copyOf(Arrays.stream(CallRules.Check.values())
                .filter(check -> wanted.contains(check.wireName()))
                .toList());
    }

    private static Duration seconds(JsonNode number, Duration standard) {
        return number.isNumber()
                ? Duration.ofMillis(number.decimalValue().movePointRight(3).longValue())
                : standard;
    }
}
