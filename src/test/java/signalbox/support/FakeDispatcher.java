package signalbox.support;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.core.table.Complexity;
import signalbox.core.table.Tier;

/**
 * Answers without a provider, as {@code "tier: prompt"}, at 10 tokens in, 5 out and $1 a million of either. Tiers and
 * their models are those of {@link Tables#plain}. Answers can be held back, fail, or come from another model.
 */
public final class FakeDispatcher implements CallDispatcher {
    private static final ModelPrice PRICE =
            ModelPrice.perThousand(new BigDecimal("0.001"), new BigDecimal("0.001"), "test");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Map<String, ProviderFailure> failures = new ConcurrentHashMap<>();
    private final Map<String, ModelRef> substitutes = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private volatile Duration latency = Duration.ZERO;
    private volatile String spent = "";
    private volatile boolean dead;

    /** The tier's, or the one of that name. */
    public static ModelRef model(String tier) {
        return Tables.plain()
                .tier(tier)
                .map(Tier::model)
                .or(() -> ModelRef.of(tier))
                .orElseThrow();
    }

    /** What was sent so far, each as {@code "tier: prompt"}, in the order of sending. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    public int mostInFlight() {
        return mostInFlight.get();
    }

    /** Lets the call of that form fail from now on; without a failure, lets it succeed again. */
    public void fail(String call, Optional<ProviderFailure> failure) {
        failure.ifPresentOrElse(why -> failures.put(call, why), () -> failures.remove(call));
    }

    /** @param call of the form of {@link #sent}, or a tier for all its calls */
    public void answer(String call, String text) {
        answers.put(call, text);
    }

    /** Lets another model answer. */
    public void substitute(String call, ModelRef model) {
        substitutes.put(call, model);
    }

    /** Lets a budget refuse every call from now on; with no words, lets them pass again. */
    public void refuse(String words) {
        spent = words;
    }

    /** Lets nothing more come back: what goes out is lost, as where a program is killed. */
    public void die() {
        dead = true;
    }

    /** As after a new start. */
    public void revive() {
        dead = false;
    }

    public void takeAsLongAs(Duration time) {
        latency = time;
    }

    @Override
    public LoggedCall send(ChatRequest request, CallSource source, boolean stream, DispatchListener listener)
            throws CallLogException, InterruptedException {
        String tier = request.hints().forcedTier().orElse("standard");
        String key = tier + ": " + request.text();
        sent.add(key);
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            Thread.sleep(latency);
            if (dead) {
                throw new IllegalStateException("The program has died");
            }
            if (!spent.isEmpty()) {
                return new LoggedCall(ids.incrementAndGet(), refused(request, source, tier));
            }
            ProviderFailure failure = failures.get(key);
            Call call = failure == null ? served(request, source, tier, key) : failed(request, source, tier, failure);
            return new LoggedCall(ids.incrementAndGet(), call);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Call served(ChatRequest request, CallSource source, String tier, String key) {
        ModelRef model = substitutes.getOrDefault(key, model(tier));
        var usage = Usage.of(10, 5);
        var answer = new ChatAnswer(
                answers.getOrDefault(key, answers.getOrDefault(tier, key)),
                FinishReason.STOP,
                Optional.of(usage),
                model.modelId());
        Cost cost = Cost.of(usage, PRICE);
        var attempt = new Attempt(model, Optional.empty(), latency, Optional.of(usage), Optional.of(cost.total()));
        return call(
                request,
                source,
                tier,
                CallStatus.OK,
                Optional.of(model),
                Optional.of(answer),
                Optional.of(cost),
                Optional.of(cost.total()),
                attempt);
    }

    private Call failed(ChatRequest request, CallSource source, String tier, ProviderFailure failure) {
        var attempt =
                new Attempt(model(tier), Optional.of(failure), latency, Optional.empty(), Optional.of(Money.ZERO));
        return call(
                request,
                source,
                tier,
                CallStatus.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.ZERO),
                attempt);
    }

    private Call refused(ChatRequest request, CallSource source, String tier) {
        var stage =
                new Stage(StageName.BUDGET, StageOutcome.DECIDED, null, spent, null, null, List.of(), Duration.ZERO);
        return new Call(
                Instant.EPOCH,
                source,
                request,
                forced(tier).refusedBy(stage),
                CallStatus.REFUSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.ZERO),
                latency,
                Optional.empty(),
                List.of(),
                false);
    }

    private Call call(
            ChatRequest request,
            CallSource source,
            String tier,
            CallStatus status,
            Optional<ModelRef> served,
            Optional<ChatAnswer> answer,
            Optional<Cost> cost,
            Optional<Money> totalCost,
            Attempt attempt) {
        return new Call(
                Instant.EPOCH,
                source,
                request,
                forced(tier),
                status,
                served,
                answer,
                Optional.of(PRICE),
                cost,
                totalCost,
                latency,
                Optional.empty(),
                List.of(attempt),
                false);
    }

    private static Decision forced(String tier) {
        return new Decision(
                tier,
                model(tier),
                Cause.FORCED,
                Complexity.SIMPLE,
                "chat",
                "The caller insists on " + tier + ".",
                List.of(),
                10,
                Optional.empty(),
                List.of(),
                "hash");
    }
}
