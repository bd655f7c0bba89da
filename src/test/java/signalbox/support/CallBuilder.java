package signalbox.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Alternative;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Signal;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.core.table.Complexity;

/** Calls for tests: served by gpt-4o on the standard tier unless said otherwise. */
public final class CallBuilder {
    private Instant at = Instant.parse("2026-03-10T09:00:00.123456Z");
    private String prompt = "Is water wet?";
    private String tier = "standard";
    private String task = "qa";
    private @Nullable String user;
    private @Nullable ChatRequest request;
    private ModelPrice price = TestPrices.STANDARD;
    private @Nullable Usage usage = Usage.of(100, 20);
    private Duration latency = Duration.ofMillis(1500);
    private CallStatus status = CallStatus.OK;

    private CallSource source = CallSource.PLAYGROUND;
    private Cause cause = Cause.CLASSIFIER;

    public CallBuilder prompt(String text) {
        this.prompt = text;
        return this;
    }

    public CallBuilder at(String instant) {
        this.at = Instant.parse(instant);
        return this;
    }

    public CallBuilder at(Instant instant) {
        this.at = instant;
        return this;
    }

    public CallBuilder tier(String name) {
        this.tier = name;
        return this;
    }

    public CallBuilder task(String name) {
        this.task = name;
        return this;
    }

    /** In place of the usual question; a user named beside it does not count. */
    public CallBuilder asked(ChatRequest given) {
        this.request = given;
        return this;
    }

    public CallBuilder user(String name) {
        this.user = name;
        return this;
    }

    public CallBuilder price(ModelPrice billed) {
        this.price = billed;
        return this;
    }

    public CallBuilder usage(Usage tokens) {
        this.usage = tokens;
        return this;
    }

    /** The provider did not say how many tokens, so that the cost is unknown. */
    public CallBuilder unknownUsage() {
        this.usage = null;
        return this;
    }

    public CallBuilder latency(Duration duration) {
        this.latency = duration;
        return this;
    }

    public CallBuilder source(CallSource maker) {
        this.source = maker;
        return this;
    }

    public CallBuilder cause(Cause why) {
        this.cause = why;
        return this;
    }

    /** No model answered; it cost nothing. */
    public CallBuilder failed() {
        this.status = CallStatus.FAILED;
        return this;
    }

    public Call build() {
        ChatRequest asked =
                request == null ? ChatRequest.ofPrompt(prompt, new RoutingHints(user, null, null)) : request;
        ModelRef model = new ModelRef("openai", "gpt-4o");
        boolean served = status == CallStatus.OK;
        Optional<Cost> cost = Optional.ofNullable(usage).map(tokens -> Cost.of(tokens, price));
        Attempt attempt = new Attempt(
                model,
                served ? Optional.empty() : Optional.of(new ProviderFailure.ServerError(500, Optional.empty())),
                latency,
                served ? Optional.ofNullable(usage) : Optional.empty(),
                served ? cost.map(Cost::total) : Optional.of(Money.ZERO));
        return new Call(
                at,
                source,
                asked,
                decision(model),
                status,
                served ? Optional.of(model) : Optional.empty(),
                served
                        ? Optional.of(new ChatAnswer(
                                "Yes.", FinishReason.STOP, Optional.ofNullable(usage), "gpt-4o-2024-08-06"))
                        : Optional.empty(),
                served ? Optional.of(price) : Optional.empty(),
                served ? cost : Optional.empty(),
                served ? cost.map(Cost::total) : Optional.of(Money.ZERO),
                latency,
                served ? Optional.of(Duration.ofMillis(300)) : Optional.empty(),
                List.of(attempt),
                false);
    }

    private Decision decision(ModelRef model) {
        CostEstimate estimate = new CostEstimate(5, Money.of("0.001"), Money.of("0.06"));
        Stage classifier = new Stage(
                StageName.CLASSIFIER,
                StageOutcome.DECIDED,
                tier,
                "Looks medium: \"water\".",
                null,
                null,
                List.of(new Signal("question", "Is water", -0.5)),
                Duration.ofNanos(12_000));
        return new Decision(
                tier,
                model,
                cause,
                Complexity.MEDIUM,
                task,
                "Looks medium: \"water\".",
                List.of(classifier),
                5,
                Optional.of(estimate),
                List.of(new Alternative("nano", Optional.empty()), new Alternative("standard", Optional.of(estimate))),
                "hash");
    }
}
