package signalbox.ui.playground;

import java.util.List;
import signalbox.core.provider.ProviderFailure;

/** Something that may help where an answer failed. */
enum NextStep {
    SEND_AGAIN,
    /** Give the provider's key, or another one. */
    GIVE_KEY,
    /** Look at the tier, its model's name and its provider. */
    OPEN_TIER,
    ADD_FALLBACK,
    REPHRASE,
    RAISE_MAX_TOKENS;

    /**
     * What may help after a failure, the likeliest first.
     *
     * @param keyed whether the provider takes a key
     */
    static List<NextStep> after(ProviderFailure failure, boolean keyed) {
        return switch (failure) {
            case ProviderFailure.MissingKey _, ProviderFailure.Unauthorized _ ->
                List.of(keyed ? GIVE_KEY : OPEN_TIER, SEND_AGAIN);
            case ProviderFailure.NotFound _ -> List.of(OPEN_TIER, SEND_AGAIN);
            case ProviderFailure.BadRequest _ -> List.of(REPHRASE, OPEN_TIER);
            case ProviderFailure.Unreachable _, ProviderFailure.Unreadable _ -> List.of(SEND_AGAIN, OPEN_TIER);
            case ProviderFailure.RateLimited _, ProviderFailure.ServerError _ -> List.of(SEND_AGAIN, ADD_FALLBACK);
            case ProviderFailure.TimedOut _, ProviderFailure.LeftAlone _ -> List.of(SEND_AGAIN, ADD_FALLBACK);
            case ProviderFailure.CutOff _, ProviderFailure.Cancelled _ -> List.of(SEND_AGAIN);
            case ProviderFailure.EmptyAnswer _, ProviderFailure.InvalidJson _ -> List.of(SEND_AGAIN, REPHRASE);
            case ProviderFailure.Refused _ -> List.of(REPHRASE, SEND_AGAIN);
            case ProviderFailure.Truncated _ -> List.of(RAISE_MAX_TOKENS, SEND_AGAIN);
        };
    }
}
