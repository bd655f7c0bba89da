package signalbox.core.calllog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.core.table.Complexity;

/** Invented calls of three tiers, nine tasks and twenty users, with a short prompt and answer each. */
final class BenchmarkCalls {
    private static final List<String> TASKS = List.of(
            "classification", "extraction", "summarization", "qa", "writing", "coding", "analysis", "translation", "");
    private static final List<String> WORDS = List.of(
            "invoice",
            "contract",
            "refund",
            "delivery",
            "meeting",
            "summary",
            "customer",
            "please",
            "translate",
            "classify",
            "urgent",
            "draft",
            "report",
            "table",
            "price",
            "question",
            "answer",
            "short",
            "long",
            "late");

    private record Tier(String name, String model, String input, String output, int latency) {}

    private static final List<Tier> TIERS = List.of(
            new Tier("nano", "gpt-4o-mini", "0.15", "0.60", 900),
            new Tier("standard", "gpt-4o", "2.50", "10", 1700),
            new Tier("reasoning", "o4-mini", "1.10", "4.40", 6500));

    private final Random random;
    private final boolean users;

    BenchmarkCalls(long seed, boolean users) {
        this.random = new Random(seed);
        this.users = users;
    }

    List<Call> next(int count, Instant from, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(i -> next(from.plus(apart.multipliedBy(i))))
                .toList();
    }

    Call next(Instant at) {
        Tier tier = TIERS.get(Math.min(2, random.nextInt(8) / 3));
        String task = TASKS.get(random.nextInt(TASKS.size()));
        ModelPrice price = new ModelPrice(new BigDecimal(tier.input()), null, null, new BigDecimal(tier.output()), "");
        Usage usage = Usage.of(50 + random.nextInt(2_000), 5 + random.nextInt(400));
        Cost cost = Cost.of(usage, price);
        ModelRef model = new ModelRef("openai", tier.model());
        ChatRequest request = ChatRequest.ofPrompt(
                words(12), new RoutingHints(users ? "user " + random.nextInt(20) : null, null, null));
        Duration latency = Duration.ofMillis(Math.round(tier.latency() * Math.exp(random.nextGaussian() * 0.5)));
        String reason = "It looks simple.";
        Decision decision = new Decision(
                tier.name(),
                model,
                Cause.CLASSIFIER,
                Complexity.SIMPLE,
                task,
                reason,
                List.of(new Stage(
                        StageName.CLASSIFIER,
                        StageOutcome.DECIDED,
                        tier.name(),
                        reason,
                        null,
                        null,
                        List.of(),
                        Duration.ofNanos(5_000))),
                (int) usage.promptTokens(),
                Optional.empty(),
                List.of(),
                "benchmark");
        return new Call(
                at,
                CallSource.GATEWAY,
                request,
                decision,
                CallStatus.OK,
                Optional.of(model),
                Optional.of(new ChatAnswer(words(6), FinishReason.STOP, Optional.of(usage), tier.model())),
                Optional.of(price),
                Optional.of(cost),
                Optional.of(cost.total()),
                latency,
                Optional.of(latency.dividedBy(3)),
                List.of(new Attempt(model, Optional.empty(), latency, Optional.of(usage), Optional.of(cost.total()))),
                false);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
