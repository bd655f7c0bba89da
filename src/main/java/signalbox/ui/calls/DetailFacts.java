package signalbox.ui.calls;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.Dimension;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** What was logged of one call, as names and values; what was not logged is left out, what is unknown is said. */
final class DetailFacts {
    private DetailFacts() {}

    static List<Fact> call(CallDetail detail) {
        CallRow row = detail.row();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Strings.text("calls.fact.time"),
                row.at().map(Formats::time).orElseGet(Formats::unknown),
                row.at().map(Formats::utc).orElse(null),
                false));
        facts.add(new Fact(
                Strings.text("calls.fact.model"),
                row.provider().isEmpty() ? row.model() : row.provider() + "/" + row.model()));
        for (Dimension dimension : List.of(Dimension.CAUSE, Dimension.TASK, Dimension.COMPLEXITY, Dimension.USER)) {
            String value = row.value(dimension);
            if (!value.isEmpty()) {
                facts.add(new Fact(
                        Strings.text("calls.fact." + dimension.wireName()), CallWords.value(dimension, value)));
            }
        }
        facts.add(new Fact(
                Strings.text("calls.fact.latency"),
                row.latency().map(Formats::duration).orElseGet(Formats::unknown)
                        + detail.timeToFirstToken()
                                .map(first -> Strings.text("calls.fact.first", Formats.duration(first)))
                                .orElse("")));
        facts.add(new Fact(
                Strings.text("calls.fact.input"),
                row.inputTokens().map(Formats::count).orElseGet(Formats::unknown)
                        + detail.usage().map(DetailFacts::cached).orElse("")));
        facts.add(new Fact(
                Strings.text("calls.fact.output"),
                row.outputTokens().map(Formats::count).orElseGet(Formats::unknown)
                        + detail.usage().map(DetailFacts::reasoning).orElse("")));
        return facts;
    }

    static List<Fact> costs(CallDetail detail) {
        List<Fact> facts = new ArrayList<>();
        detail.cost().ifPresent(cost -> addSplit(facts, cost, detail));
        Money failed = detail.attempts().stream()
                .filter(attempt -> attempt.failure().isPresent())
                .flatMap(attempt -> attempt.cost().stream())
                .reduce(Money.ZERO, Money::plus);
        if (failed.usd().signum() > 0) {
            facts.add(new Fact(Strings.text("calls.fact.failed"), exact(failed)));
        }
        boolean unknownAttempt = detail.attempts().stream().map(Attempt::cost).anyMatch(cost -> cost.isEmpty());
        facts.add(new Fact(
                Strings.text("calls.fact.total"),
                detail.row().cost().map(DetailFacts::exact).orElseGet(Formats::unknown),
                unknownAttempt ? Strings.text("calls.fact.unknownhint") : null,
                true));
        detail.price()
                .ifPresent(price -> facts.add(new Fact(
                        Strings.text("calls.fact.price"),
                        Strings.text("calls.fact.permillion", Formats.price(price), price.source()))));
        return facts;
    }

    private static void addSplit(List<Fact> facts, Cost cost, CallDetail detail) {
        Usage usage = detail.usageOrNull();
        ModelPrice price = detail.priceOrNull();
        if (usage == null || price == null) {
            facts.add(new Fact(Strings.text("calls.fact.inputcost"), exact(cost.input())));
            facts.add(new Fact(Strings.text("calls.fact.outputcost"), exact(cost.output())));
            return;
        }
        facts.add(product("calls.fact.inputcost", cost.input(), usage.freshPromptTokens(), price.input()));
        if (usage.cachedTokens() > 0) {
            facts.add(product("calls.fact.cachedcost", cost.cachedInput(), usage.cachedTokens(), price.cachedInput()));
        }
        if (usage.cacheWriteTokens() > 0) {
            facts.add(
                    product("calls.fact.writtencost", cost.cacheWrite(), usage.cacheWriteTokens(), price.cacheWrite()));
        }
        facts.add(product("calls.fact.outputcost", cost.output(), usage.completionTokens(), price.output()));
    }

    private static Fact product(String key, Money cost, long tokens, BigDecimal perMillion) {
        return new Fact(
                Strings.text(key),
                Strings.text("calls.fact.product", exact(cost), Formats.count(tokens), Formats.perMillion(perMillion)));
    }

    private static String cached(Usage usage) {
        return usage.cachedTokens() == 0 ? "" : Strings.text("calls.fact.cached", Formats.count(usage.cachedTokens()));
    }

    private static String reasoning(Usage usage) {
        return usage.reasoningTokens() == 0
                ? ""
                : Strings.text("calls.fact.reasoning", Formats.count(usage.reasoningTokens()));
    }

    /** To the last digit. */
    private static String exact(Money money) {
        return "$" + money;
    }
}
