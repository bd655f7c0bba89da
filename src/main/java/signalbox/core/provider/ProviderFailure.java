package signalbox.core.provider;

import java.time.Duration;
import java.util.Optional;

/**
 * Why an attempt failed; the list is closed. It drives retry and fallback, the status in the log and the words on
 * screen.
 */
public sealed interface ProviderFailure {
    /** The key is named in the table but not to be found. */
    record MissingKey(String environmentVariable) implements ProviderFailure {}

    /**
     * The provider did not accept the key (401, 403).
     *
     * @param keySent false where the table names no key for the provider, which then wants one after all
     */
    record Unauthorized(int status, boolean keySent) implements ProviderFailure {
        public Unauthorized(int status) {
            this(status, true);
        }
    }

    /** The provider does not know the model or the path (404). */
    record NotFound() implements ProviderFailure {}

    /** The provider refused the request as such (other 4xx); the message is the provider's, shortened. */
    record BadRequest(int status, String message) implements ProviderFailure {}

    /** Too many requests (429). */
    record RateLimited(Optional<Duration> retryAfter) implements ProviderFailure {}

    /** The provider is in trouble (5xx, and 408 with which it gives up waiting). */
    record ServerError(int status, Optional<Duration> retryAfter) implements ProviderFailure {}

    /** No connection was made, so that nothing was sent. */
    record Unreachable(String detail) implements ProviderFailure {}

    /** No answer within the time allowed. */
    record TimedOut(Duration after) implements ProviderFailure {}

    /** The connection broke after the request was sent and before the answer was whole. */
    record CutOff() implements ProviderFailure {}

    /** The answer is not in the provider's wire format. */
    record Unreadable(String detail) implements ProviderFailure {}

    /** The answer has no text. */
    record EmptyAnswer() implements ProviderFailure {}

    /** The model refused to answer. */
    record Refused() implements ProviderFailure {}

    /** JSON was asked for and the answer is not JSON. */
    record InvalidJson() implements ProviderFailure {}

    /** The answer reached the bound on output tokens. */
    record Truncated() implements ProviderFailure {}

    /**
     * It was not asked: it kept failing and is left alone for a while.
     *
     * @param left until it is asked again; zero while another call finds out whether it is well
     */
    record LeftAlone(Duration left) implements ProviderFailure {}

    /** The operator stopped it. */
    record Cancelled() implements ProviderFailure {}

    /** Whether the same model may answer if asked again soon. */
    default boolean worthRetrying() {
        return switch (this) {
            case RateLimited _, ServerError _, Unreachable _, CutOff _, Unreadable _ -> true;
            case MissingKey _, Unauthorized _, NotFound _, BadRequest _, TimedOut _ -> false;
            case EmptyAnswer _, Refused _, InvalidJson _, Truncated _, LeftAlone _, Cancelled _ -> false;
        };
    }

    /** Whether such an attempt certainly costs nothing: the provider never began to answer. */
    default boolean costsNothing() {
        return switch (this) {
            case MissingKey _, Unauthorized _, NotFound _, BadRequest _ -> true;
            case RateLimited _, ServerError _, Unreachable _, LeftAlone _ -> true;
            case TimedOut _, CutOff _, Unreadable _, Cancelled _ -> false;
            case EmptyAnswer _, Refused _, InvalidJson _, Truncated _ -> false;
        };
    }

    /** Whether it tells of a model that is not well, rather than of the request, the key or the answer. */
    default boolean meansTrouble() {
        return switch (this) {
            case RateLimited _, ServerError _, Unreachable _, TimedOut _, CutOff _, Unreadable _ -> true;
            case MissingKey _, Unauthorized _, NotFound _, BadRequest _ -> false;
            case EmptyAnswer _, Refused _, InvalidJson _, Truncated _, LeftAlone _, Cancelled _ -> false;
        };
    }

    /** The lower-case name used in the log and in JSON. */
    default String wireName() {
        return switch (this) {
            case MissingKey _ -> "missing_key";
            case Unauthorized _ -> "unauthorized";
            case NotFound _ -> "not_found";
            case BadRequest _ -> "bad_request";
            case RateLimited _ -> "rate_limited";
            case ServerError _ -> "server_error";
            case Unreachable _ -> "unreachable";
            case TimedOut _ -> "timed_out";
            case CutOff _ -> "cut_off";
            case Unreadable _ -> "unreadable";
            case EmptyAnswer _ -> "empty_answer";
            case Refused _ -> "refused";
            case InvalidJson _ -> "invalid_json";
            case Truncated _ -> "truncated";
            case LeftAlone _ -> "left_alone";
            case Cancelled _ -> "cancelled";
        };
    }
}
