package signalbox.app;

import java.util.Optional;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.AttemptJson;
import signalbox.core.calllog.Call;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.pricing.Money;
import signalbox.core.provider.FailureWords;
import signalbox.core.routing.DecisionJson;
import tools.jackson.databind.node.ObjectNode;

/** A call as the command line prints it: its decision, and what came of it. What is unknown is {@code null}. */
final class CallJson {
    private CallJson() {}

    static ObjectNode toJson(LoggedCall logged) {
        Call call = logged.call();
        Optional<Usage> usage = call.answer().flatMap(ChatAnswer::usage);
        ObjectNode json = DecisionJson.toJson(call.decision());
        json.put("call_id", logged.id());
        json.put("status", call.status().wireName());
        json.put("simulated", call.simulated());
        json.put("content", call.answer().map(ChatAnswer::text).orElse(null));
        json.put("model_served", call.served().map(ModelRef::modelId).orElse(null));
        json.put("provider_served", call.served().map(ModelRef::provider).orElse(null));
        json.put("input_tokens", usage.map(Usage::promptTokens).orElse(null));
        json.put("output_tokens", usage.map(Usage::completionTokens).orElse(null));
        json.put("cost_usd", call.totalCost().map(Money::usd).orElse(null));
        json.put("latency_ms", call.latency().toMillis());
        var attempts = json.putArray("attempts");
        for (Attempt attempt : call.attempts()) {
            ObjectNode one = AttemptJson.toJson(attempt);
            attempt.failure().ifPresent(failure -> one.put("message", FailureWords.sentence(failure, attempt.model())));
            attempts.add(one);
        }
        return json;
    }

    /** One line: tier, model, tokens, cost, time. */
    static String summary(Call call) {
        Optional<Usage> usage = call.answer().flatMap(ChatAnswer::usage);
        return (call.simulated() ? "simulated · " : "") + call.decision().tier() + " · "
                + call.served().map(ModelRef::modelId).orElse("no model") + " · "
                + usage.map(tokens -> tokens.promptTokens() + " in, " + tokens.completionTokens() + " out")
                        .orElse("tokens unknown")
                + " · " + call.totalCost().map(cost -> "$" + cost).orElse("cost unknown") + " · "
                + call.latency().toMillis() + " ms";
    }
}
