package signalbox.core.calllog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.SampleWords.SampleTask;
import signalbox.core.calllog.SampleWords.SampleText;
import signalbox.core.calllog.SampleWords.SampleTier;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Decision;

/** Invents one call after the other; most are served, some by a fallback, a few fail or have an unknown cost. */
final class SampleCalls {
    private static final double MILLIS_A_TOKEN = 9;
    private static final double FALLBACK = 0.035;
    private static final double FAILED = 0.006;
    private static final double UNKNOWN_USAGE = 0.004;

    private final SampleWords words;
    private final Random random;
    private final SampleDecisions decisions;

    SampleCalls(SampleWords words, Random random) {
        this.words = words;
        this.random = random;
        this.decisions = new SampleDecisions(words);
    }

    Call next(Instant at) {
        SampleTask task = pick(words.tasks(), SampleTask::share);
        SampleText text =
                words.fill(task.examples().get(random.nextInt(task.examples().size())), random);
        String ruled = text.tier();
        SampleTier tier = ruled == null
                ? pick(words.tiers(), one -> task.tiers().get(words.tiers().indexOf(one)))
                : words.tier(ruled);
        String user = words.users().get((int) (words.users().size() * random.nextDouble() * random.nextDouble()));
        ChatRequest request = ChatRequest.ofPrompt(text.prompt(), new RoutingHints(user, declared(user, task), null));
        Usage usage = Usage.of(around(task.input(), 0.6), around(task.output(), 0.5));
        Decision decision = decisions.decision(task, text, tier, Math.toIntExact(usage.promptTokens()));
        double fate = random.nextDouble();
        return fate < FAILED
                ? failed(at, request, decision, tier)
                : served(at, request, decision, tier, fate < FAILED + FALLBACK, usage, text.answer());
    }

    /** The programs of some say what kind of task it is, as they may; those of the others leave it to the classifier. */
    private @Nullable String declared(String user, SampleTask task) {
        return words.users().indexOf(user) % 2 == 0 ? task.name() : null;
    }

    private Call served(
            Instant at,
            ChatRequest request,
            Decision decision,
            SampleTier tier,
            boolean byFallback,
            Usage counted,
            String text) {
        List<Attempt> attempts = new ArrayList<>();
        if (byFallback) {
            attempts.add(failure(tier.modelRef(), new ProviderFailure.RateLimited(Optional.empty()), 180));
        }
        ModelRef model = byFallback ? tier.fallback().modelRef() : tier.modelRef();
        ModelPrice price = byFallback ? tier.fallback().price() : tier.price();
        Optional<Usage> usage = random.nextDouble() < UNKNOWN_USAGE ? Optional.empty() : Optional.of(counted);
        Optional<Cost> cost = usage.map(tokens -> Cost.of(tokens, price));
        Duration firstToken = Duration.ofMillis(around((double) tier.latency().toMillis(), 0.4));
        Duration latency = firstToken.plusMillis(Math.round(counted.completionTokens() * MILLIS_A_TOKEN));
        attempts.add(new Attempt(model, Optional.empty(), latency, usage, cost.map(Cost::total)));
        return new Call(
                at,
                CallSource.SAMPLE,
                request,
                decision,
                CallStatus.OK,
                Optional.of(model),
                Optional.of(new ChatAnswer(text, FinishReason.STOP, usage, model.modelId())),
                Optional.of(price),
                cost,
                cost.map(Cost::total),
                byFallback ? latency.plusMillis(180) : latency,
                Optional.of(firstToken),
                attempts,
                true);
    }

    private Call failed(Instant at, ChatRequest request, Decision decision, SampleTier tier) {
        List<Attempt> attempts = List.of(
                failure(tier.modelRef(), new ProviderFailure.ServerError(503, Optional.empty()), 400),
                failure(tier.fallback().modelRef(), new ProviderFailure.TimedOut(Duration.ofSeconds(20)), 20_000));
        return new Call(
                at,
                CallSource.SAMPLE,
                request,
                decision,
                CallStatus.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.ZERO),
                Duration.ofMillis(20_400),
                Optional.empty(),
                attempts,
                true);
    }

    private static Attempt failure(ModelRef model, ProviderFailure why, long millis) {
        return new Attempt(
                model, Optional.of(why), Duration.ofMillis(millis), Optional.empty(), Optional.of(Money.ZERO));
    }

    private <T> T pick(List<T> choices, ToIntFunction<T> share) {
        int all = choices.stream().mapToInt(share).sum();
        int left = random.nextInt(all);
        for (T choice : choices) {
            left -= share.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    private long around(double usual, double spread) {
        return Math.max(1, Math.round(usual * Math.exp(random.nextGaussian() * spread)));
    }
}
