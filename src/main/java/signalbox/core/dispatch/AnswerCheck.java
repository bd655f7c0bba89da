package signalbox.core.dispatch;

import java.util.Optional;
import java.util.regex.Pattern;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.provider.ProviderFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells an answer that came but is none: empty, a refusal, or not the JSON asked for. */
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

    static Optional<ProviderFailure> failureOf(ChatRequest request, ChatAnswer answer) {
        String text = answer.text().strip();
        if (answer.finish() == FinishReason.TOOL_CALLS) {
            return Optional.empty();
        }
        if (answer.finish() == FinishReason.CONTENT_FILTER) {
            return Optional.of(new ProviderFailure.Refused());
        }
        if (text.isEmpty()) {
            return Optional.of(
                    answer.finish() == FinishReason.LENGTH
                            ? new ProviderFailure.Truncated()
                            : new ProviderFailure.EmptyAnswer());
        }
        if (request.wantsJson() && !isJson(text)) {
            return Optional.of(new ProviderFailure.InvalidJson());
        }
        return isRefusal(text) ? Optional.of(new ProviderFailure.Refused()) : Optional.empty();
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
