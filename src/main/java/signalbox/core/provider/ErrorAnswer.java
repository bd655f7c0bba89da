package signalbox.core.provider;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an error in an answer means, by its HTTP status or, where it comes inside a good one, by its type. */
final class ErrorAnswer {
    private ErrorAnswer() {}

    /** @param body as it came, JSON or not */
    static ProviderFailure failureOf(int status, Optional<Duration> retryAfter, String body) {
        return switch (status) {
            case 401, 403 -> new ProviderFailure.Unauthorized(status);
            case 404 -> new ProviderFailure.NotFound();
            case 408 -> new ProviderFailure.ServerError(status, retryAfter);
            case 429 -> new ProviderFailure.RateLimited(retryAfter);
            default ->
                status >= 500
                        ? new ProviderFailure.ServerError(status, retryAfter)
                        : new ProviderFailure.BadRequest(status, messageIn(body));
        };
    }

    /** An {@code error} object that came in an answer of status 200. */
    static ProviderFailure failureOf(JsonNode error) {
        int status = error.path("code").isInt() ? error.path("code").intValue() : statusOf(error.path("type"));
        return failureOf(status, Optional.empty(), error.toString());
    }

    /** The same inside a stream: after some text it is the answer's breaking off, which may have been billed. */
    static ProviderFailure failureInStream(JsonNode error, boolean afterText) {
        return afterText ? new ProviderFailure.CutOff() : failureOf(error);
    }

    private static int statusOf(JsonNode type) {
        return switch (type.asString("")) {
            case "invalid_request_error" -> 400;
            case "authentication_error" -> 401;
            case "permission_error" -> 403;
            case "not_found_error" -> 404;
            case "rate_limit_error" -> 429;
            case "overloaded_error" -> 529;
            default -> 500;
        };
    }

    private static String messageIn(String body) {
        String message = body;
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            JsonNode error = json.has("error") ? json.path("error") : json;
            message = Json.textOr(error, Json.textOr(error.path("message"), body));
        } catch (JacksonException notJson) {
            // Then the text itself is the message.
        }
        return Redaction.shortened(message);
    }
}
