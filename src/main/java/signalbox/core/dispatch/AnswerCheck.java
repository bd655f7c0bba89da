package signalbox.core.dispatch;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules.Check;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells an answer that came but is none: empty, a refusal, not the JSON asked for, or cut off. */
final class AnswerCheck {
    /** A longer text says more than that it will not answer. */
    private static final int LONGEST_REFUSAL = 250;

    private static final Pattern REFUSAL = Pattern.compile(
            "^(?:(?:i['’]?m|i am) (?:very |really |truly )?sorry|sorry|i apologi[sz]e|my"
                + " apologies)\\b[,.:;!—-]*\\s*(?:but\\s+)?(?:i|we)(?:\\s+(?:can(?:['’]?t|not| not)|won['’]?t|will"
                + " not)|['’]m (?:not able|unable) to| am (?:not able|unable)"
                + " to)\\s+(?:help|assist|comply|fulfil|provide|do that|do"
                + " this|answer|engage|discuss|continue|create|generate|support|share)\\b|^i(?:\\s+(?:can(?:['’]?t|not|"
                + " not)|won['’]?t)|['’]m (?:not able|unable) to| am (?:not able|unable) to)\\s+(?:help|assist)(?:"
                + " you)? with (?:that|this)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerCheck() {}

    /** @param longerAllowed whether a model that comes later in the chain may give a longer answer */
    static Optional<ProviderFailure> failureOf(
            ChatRequest request, ChatAnswer answer, Set<Check> checks, boolean longerAllowed) {
        String text = answer.text().strip();
        boolean cut = answer.finish() == FinishReason.LENGTH;
        if (answer.finish() == FinishReason.TOOL_CALLS) {
            return Optional.empty();
        }
        if (checks.contains(Check.REFUSAL) && (answer.finish() == FinishReason.CONTENT_FILTER || isRefusal(text))) {
            return Optional.of(new ProviderFailure.Refused());
        }
        if (checks.contains(Check.EMPTY) && text.isEmpty()) {
            return Optional.of(cut ? new ProviderFailure.Truncated() : new ProviderFailure.EmptyAnswer());
        }
        if (checks.contains(Check.CUT_OFF)
                && cut
                && longerAllowed
                && request.maxTokens().isEmpty()) {
            return Optional.of(new ProviderFailure.Truncated());
        }
        if (checks.contains(Check.INVALID_JSON) && request.wantsJson() && !isJson(text)) {
            return Optional.of(new ProviderFailure.InvalidJson());
        }
        return Optional.empty();
    }

    /** Whether a text that goes on may turn out to be a refusal. */
    @SuppressWarnings("JdkObsolete") // what arrives piece by piece is what hitEnd is for
    static boolean mayBecomeRefusal(String beginning) {
        Matcher matcher = REFUSAL.matcher(beginning);
        return beginning.length() <= LONGEST_REFUSAL && (matcher.lookingAt() || matcher.hitEnd());
    }

    /** Whether a text that goes on may turn out to be a JSON object or list. */
    static boolean mayBecomeJson(String beginning) {
        return beginning.startsWith("{") || beginning.startsWith("[");
    }

    private static boolean isRefusal(String text) {
        return text.length() <= LONGEST_REFUSAL && REFUSAL.matcher(text).find();
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isContainer();
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
