package signalbox.core.calllog;

import java.time.Duration;
import java.util.Optional;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.provider.ProviderFailure.BadRequest;
import signalbox.core.provider.ProviderFailure.Cancelled;
import signalbox.core.provider.ProviderFailure.CutOff;
import signalbox.core.provider.ProviderFailure.EmptyAnswer;
import signalbox.core.provider.ProviderFailure.InvalidJson;
import signalbox.core.provider.ProviderFailure.LeftAlone;
import signalbox.core.provider.ProviderFailure.MissingKey;
import signalbox.core.provider.ProviderFailure.NotFound;
import signalbox.core.provider.ProviderFailure.RateLimited;
import signalbox.core.provider.ProviderFailure.Refused;
import signalbox.core.provider.ProviderFailure.ServerError;
import signalbox.core.provider.ProviderFailure.TimedOut;
import signalbox.core.provider.ProviderFailure.Truncated;
import signalbox.core.provider.ProviderFailure.Unauthorized;
import signalbox.core.provider.ProviderFailure.Unreachable;
import signalbox.core.provider.ProviderFailure.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a failure says beside its name, as fields of its attempt's JSON. */
final class FailureJson {
    private FailureJson() {}

    static void putDetails(ObjectNode json, ProviderFailure failure) {
        switch (failure) {
            case MissingKey(String variable) -> json.put("environment_variable", variable);
            case Unauthorized(int status, boolean keySent) -> {
                json.put("http_status", status);
                if (!keySent) {
                    json.put("key_sent", false);
                }
            }
            case BadRequest(int status, String message) ->
                json.put("http_status", status).put("detail", message);
            case RateLimited(Optional<Duration> after) -> putRetryAfter(json, after);
            case ServerError(int status, Optional<Duration> after) ->
                putRetryAfter(json.put("http_status", status), after);
            case Unreachable(String detail) -> json.put("detail", detail);
            case TimedOut(Duration after) -> json.put("after_ms", after.toMillis());
            case LeftAlone(Duration left) -> json.put("left_ms", left.toMillis());
            case Unreadable(String detail) -> json.put("detail", detail);
            case NotFound _, CutOff _, EmptyAnswer _, Refused _, InvalidJson _, Truncated _, Cancelled _ -> {}
        }
    }

    /** @throws IllegalArgumentException where there is no failure of that name */
    static ProviderFailure failure(String name, JsonNode json) {
        int status = json.path("http_status").asInt(0);
        String detail = json.path("detail").asString("");
        return switch (name) {
            case "missing_key" ->
                new MissingKey(json.path("environment_variable").asString(""));
            case "unauthorized" ->
                new Unauthorized(status, json.path("key_sent").asBoolean(true));
            case "not_found" -> new NotFound();
            case "bad_request" -> new BadRequest(status, detail);
            case "rate_limited" -> new RateLimited(retryAfter(json));
            case "server_error" -> new ServerError(status, retryAfter(json));
            case "unreachable" -> new Unreachable(detail);
            case "timed_out" ->
                new TimedOut(Duration.ofMillis(json.path("after_ms").asLong(0)));
            case "cut_off" -> new CutOff();
            case "unreadable" -> new Unreadable(detail);
            case "empty_answer" -> new EmptyAnswer();
            case "refused" -> new Refused();
            case "invalid_json" -> new InvalidJson();
            case "truncated" -> new Truncated();
            case "left_alone" ->
                new LeftAlone(Duration.ofMillis(json.path("left_ms").asLong(0)));
            case "cancelled" -> new Cancelled();
            default -> throw new IllegalArgumentException("There is no failure \"" + name + "\"");
        };
    }

    private static void putRetryAfter(ObjectNode json, Optional<Duration> after) {
        after.ifPresent(pause -> json.put("retry_after_ms", pause.toMillis()));
    }

    private static Optional<Duration> retryAfter(JsonNode json) {
        JsonNode pause = json.path("retry_after_ms");
        return pause.isNumber() ? Optional.of(Duration.ofMillis(pause.asLong(0))) : Optional.empty();
    }
}
