package signalbox.ui.playground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.Money;
import signalbox.core.provider.FailureWords;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** What is to be told of an ended call, in words and figures. */
final class AnswerFacts {
    /** Under this, what came was one piece, and a rate would say nothing. */
    private static final Duration SHORTEST_STREAM = Duration.ofMillis(50);

    /**
     * One figure.
     *
     * @param details lines that explain it, smaller
     */
    record Fact(String label, String value, List<String> details) {}

    /** Attempts at one model that ended alike, in words. */
    record AttemptLine(boolean failed, String words) {}

    private AnswerFacts() {}

    static List<Fact> of(Call call) {
        return List.of(cost(call), tokens(call), time(call));
    }

    /** A line for each model in turn: how its attempts ended, how long they took, what they cost. */
    static List<AttemptLine> attempts(List<Attempt> attempts) {
        List<AttemptLine> lines = new ArrayList<>();
        List<Attempt> alike = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (!alike.isEmpty() && !sameEnd(alike.getLast(), attempt)) {
                lines.add(line(alike));
                alike.clear();
            }
            alike.add(attempt);
        }
        if (!alike.isEmpty()) {
            lines.add(line(alike));
        }
        return lines;
    }

    private static boolean sameEnd(Attempt one, Attempt other) {
        return one.model().equals(other.model()) && outcome(one).equals(outcome(other));
    }

    private static AttemptLine line(List<Attempt> alike) {
        Attempt first = alike.getFirst();
        Duration time = alike.stream().map(Attempt::latency).reduce(Duration.ZERO, Duration::plus);
        boolean known = alike.stream().allMatch(attempt -> attempt.cost().isPresent());
        Money cost = alike.stream().flatMap(attempt -> attempt.cost().stream()).reduce(Money.ZERO, Money::plus);
        return new AttemptLine(
                first.failure().isPresent(),
                String.join(
                        " · ",
                        first.model().toString(),
                        outcome(first) + (alike.size() > 1 ? " × " + alike.size() : ""),
                        Formats.duration(time),
                        known ? Formats.money(cost) : Strings.text("playground.cost.unknown")));
    }

    private static String outcome(Attempt attempt) {
        return attempt.failure().map(FailureWords::brief).orElseGet(() -> Strings.text("playground.attempt.served"));
    }

    private static Fact cost(Call call) {
        List<String> details = new ArrayList<>();
        call.cost().map(AnswerFacts::split).or(() -> whyUnknown(call)).ifPresent(details::add);
        call.decision()
                .classifierCall()
                .map(asked -> Strings.text(
                        "playground.cost.classifier",
                        asked.cost().map(Formats::money).orElseGet(Formats::unknown)))
                .ifPresent(details::add);
        failedCost(call).ifPresent(details::add);
        call.decision()
                .estimate()
                .map(estimate -> Strings.text("playground.fact.estimated", Formats.estimate(estimate)))
                .ifPresent(details::add);
        return new Fact(
                Strings.text("playground.fact.cost"),
                call.totalCost().map(Formats::money).orElseGet(Formats::unknown),
                details);
    }

    private static Optional<String> whyUnknown(Call call) {
        if (call.answer().isEmpty() || call.served().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                call.price().isEmpty()
                        ? Strings.text(
                                "playground.cost.no-price", call.served().get().modelId())
                        : Strings.text("playground.cost.no-usage"));
    }

    private static String split(Cost cost) {
        List<String> parts = new ArrayList<>();
        parts.add(Strings.text("playground.cost.input", Formats.money(cost.input())));
        if (cost.cachedInput().compareTo(Money.ZERO) > 0) {
            parts.add(Strings.text("playground.cost.cached", Formats.money(cost.cachedInput())));
        }
        if (cost.cacheWrite().compareTo(Money.ZERO) > 0) {
            parts.add(Strings.text("playground.cost.cache-write", Formats.money(cost.cacheWrite())));
        }
        parts.add(Strings.text("playground.cost.output", Formats.money(cost.output())));
        return String.join(" + ", parts);
    }

    private static Optional<String> failedCost(Call call) {
        List<Attempt> failed = call.attempts().stream()
                .filter(attempt -> attempt.failure().isPresent())
                .toList();
        if (failed.stream().anyMatch(attempt -> attempt.cost().isEmpty())) {
            return Optional.of(Strings.text("playground.cost.failed-unknown"));
        }
        Money sum = failed.stream().flatMap(attempt -> attempt.cost().stream()).reduce(Money.ZERO, Money::plus);
        return sum.equals(Money.ZERO)
                ? Optional.empty()
                : Optional.of(Strings.text("playground.cost.failed", Formats.money(sum)));
    }

    private static Fact tokens(Call call) {
        Optional<Usage> usage = call.answer().flatMap(ChatAnswer::usage);
        String value = usage.map(counted -> Strings.text(
                        "playground.tokens.value",
                        Formats.count(counted.promptTokens()),
                        Formats.count(counted.completionTokens())))
                .orElseGet(Formats::unknown);
        List<String> details = usage.map(counted -> List.of(
                        Strings.text("playground.tokens.cached", Formats.count(counted.cachedTokens())),
                        Strings.text("playground.tokens.reasoning", Formats.count(counted.reasoningTokens()))))
                .orElse(List.of());
        return new Fact(Strings.text("playground.fact.tokens"), value, details);
    }

    private static Fact time(Call call) {
        List<String> details = new ArrayList<>();
        call.timeToFirstToken()
                .map(first -> Strings.text("playground.time.first", Formats.duration(first)))
                .ifPresent(details::add);
        rate(call).ifPresent(details::add);
        return new Fact(Strings.text("playground.fact.time"), Formats.duration(call.latency()), details);
    }

    private static Optional<String> rate(Call call) {
        Optional<Usage> usage = call.answer().flatMap(ChatAnswer::usage);
        Optional<Duration> stream = call.timeToFirstToken().map(call.latency()::minus);
        if (usage.isEmpty()
                || stream.filter(time -> time.compareTo(SHORTEST_STREAM) >= 0).isEmpty()) {
            return Optional.empty();
        }
        long shown = usage.get().completionTokens() - usage.get().reasoningTokens();
        long rate = Math.round(shown / (stream.get().toNanos() / 1e9));
        return Optional.of(Strings.text("playground.time.rate", Formats.count(rate)));
    }
}
