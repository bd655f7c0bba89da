package signalbox.core.provider;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import signalbox.core.chat.ModelRef;

/** Failures in words: what happened and what to do next, in one or two plain sentences for screen and command line. */
public final class FailureWords {
    private FailureWords() {}

    /** @param model the one that failed */
    public static String sentence(ProviderFailure failure, ModelRef model) {
        String provider = model.provider();
        return switch (failure) {
            case ProviderFailure.MissingKey(String variable) ->
                "There is no key for " + provider + ": set the environment variable " + variable + " and start again.";
            case ProviderFailure.Unauthorized(int status, boolean keySent)
            when !keySent ->
                provider
                        + (status == 403
                                ? " does not let " + model.modelId()
                                        + " be used without a key (403): name the key's environment variable"
                                : " wants a key and none was sent (" + status + "): name its environment variable")
                        + " as api_key_env in the routing table.";
            case ProviderFailure.Unauthorized(int status, boolean _)
            when status == 403 ->
                provider + " does not let this key use " + model.modelId()
                        + " (403): check the key's rights and the account.";
            case ProviderFailure.Unauthorized(int status, boolean _) ->
                provider + " did not accept the key (" + status + "): check it, or set a new one.";
            case ProviderFailure.NotFound() ->
                provider + " does not know the model " + model.modelId()
                        + " (404): check its name and the provider's base_url in the routing table.";
            case ProviderFailure.BadRequest(int status, String message) ->
                provider + " refused the request (" + status + ")"
                        + (message.isBlank() ? ": change it or use another model." : ": " + stopped(message));
            case ProviderFailure.RateLimited(Optional<Duration> retryAfter) ->
                provider + " takes no more requests for now (429): "
                        + retryAfter
                                .map(time -> "try again in " + seconds(time) + ".")
                                .orElse("try again later, or add a fallback at another provider.");
            case ProviderFailure.ServerError(int status, Optional<Duration> _) ->
                provider + " is in trouble (" + status + "): try again later, or add a fallback at another provider.";
            case ProviderFailure.Unreachable(String detail) ->
                provider + " cannot be reached (" + detail + "): check its base_url and that it is running.";
            case ProviderFailure.TimedOut(Duration after) ->
                model + " gave no answer in " + seconds(after) + ": try again, or add a fallback.";
            case ProviderFailure.CutOff() ->
                "The connection to " + provider + " broke before the answer of " + model.modelId()
                        + " was whole: try again.";
            case ProviderFailure.Unreadable(String detail) ->
                provider + " sent something that cannot be read (" + detail
                        + "): check its dialect and base_url in the routing table.";
            case ProviderFailure.EmptyAnswer() ->
                model + " answered with nothing: try again, rephrase the prompt, or force a higher tier.";
            case ProviderFailure.Refused() -> model + " refused to answer: rephrase the prompt, or force another tier.";
            case ProviderFailure.InvalidJson() ->
                model + " was asked for JSON and answered something else: try again, or force a higher tier.";
            case ProviderFailure.Truncated() ->
                model + " reached the bound on output tokens before its answer was whole: raise max tokens.";
            case ProviderFailure.LeftAlone(Duration left) ->
                model + " kept failing and is left alone"
                        + (left.isZero() ? " until another call has tried it" : " for " + seconds(left))
                        + ": try again then, or add a fallback.";
            case ProviderFailure.Cancelled() -> "Stopped.";
        };
    }

    /** A few words for a list of attempts. */
    public static String brief(ProviderFailure failure) {
        return switch (failure) {
            case ProviderFailure.MissingKey _ -> "no key";
            case ProviderFailure.Unauthorized(int status, boolean keySent) ->
                (keySent ? "key not accepted (" : "wants a key (") + status + ")";
            case ProviderFailure.NotFound _ -> "unknown model (404)";
            case ProviderFailure.BadRequest(int status, String _) -> "request refused (" + status + ")";
            case ProviderFailure.RateLimited _ -> "too many requests (429)";
            case ProviderFailure.ServerError(int status, Optional<Duration> _) ->
                "provider in trouble (" + status + ")";
            case ProviderFailure.Unreachable _ -> "not reachable";
            case ProviderFailure.TimedOut(Duration after) -> "no answer in " + seconds(after);
            case ProviderFailure.CutOff _ -> "answer broke off";
            case ProviderFailure.Unreadable _ -> "answer not readable";
            case ProviderFailure.EmptyAnswer _ -> "empty answer";
            case ProviderFailure.Refused _ -> "refused to answer";
            case ProviderFailure.InvalidJson _ -> "not JSON";
            case ProviderFailure.Truncated _ -> "cut off by max tokens";
            case ProviderFailure.LeftAlone _ -> "left alone after failures";
            case ProviderFailure.Cancelled _ -> "stopped";
        };
    }

    private static String stopped(String message) {
        return message.matches(".*[.!?…]") ? message : message + ".";
    }

    private static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return (seconds < 10 ? String.format(Locale.ROOT, "%.1f", seconds).replace(".0", "") : Math.round(seconds))
                + " s";
    }
}
