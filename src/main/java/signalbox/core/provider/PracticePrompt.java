package signalbox.core.provider;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signalbox.core.chat.ChatRequest;

/**
 * What the simulator makes of a prompt.
 *
 * @param topic a few words of it, to speak of
 * @param choices the labels offered, where it asks for one of several
 */
record PracticePrompt(Kind kind, String topic, List<String> choices, int hash) {
    enum Kind {
        JSON,
        YES_OR_NO,
        CLASSIFICATION,
        SUMMARY,
        TRANSLATION,
        CODE,
        MATHS,
        WRITING,
        QUESTION,
        OTHER
    }

    private static final Pattern YES_OR_NO =
            Pattern.compile("\\b(?:yes or no|true or false)\\b|^(?:is|are|does|do|can|should|will|was|did)\\b");
    private static final Pattern CLASSIFICATION =
            Pattern.compile("\\b(?:classif\\w+|categor\\w+|label|sentiment|which of)\\b");
    private static final Pattern SUMMARY = Pattern.compile("\\b(?:summar\\w+|tl;?dr|key points|in short)\\b");
    private static final Pattern TRANSLATION = Pattern.compile("\\btranslat\\w+\\b");
    private static final Pattern CODE =
            Pattern.compile("```|\\b(?:refactor|debug|function|python|java|javascript|sql|stack trace|compile)\\b");
    private static final Pattern MATHS = Pattern.compile(
            "\\b(?:calculate|compute|solve|proof|prove|equation|how many|how much|percent)\\b|\\d\\s*[+*/^=]");
    private static final Pattern WRITING =
            Pattern.compile("\\b(?:write|draft|compose|rewrite|email|e-mail|letter|headline|post)\\b");
    private static final Pattern QUESTION = Pattern.compile("\\?|^(?:what|why|how|who|when|where|explain)\\b");

    private static final Pattern OFFERED =
            Pattern.compile("(?:as|into|of|:)\\s+((?:[\\w-]+\\s*(?:,|/|\\||\\bor\\b)\\s*)+[\\w-]+)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|/|\\||\\bor\\b)\\s*");
    private static final int TOPIC_WORDS = 7;

    static PracticePrompt of(ChatRequest request) {
        String prompt = request.lastUserText().strip();
        String lower = prompt.toLowerCase(Locale.ROOT);
        return new PracticePrompt(
                kindOf(request, lower),
                topicOf(prompt),
                choicesIn(prompt),
                request.text().hashCode());
    }

    private static Kind kindOf(ChatRequest request, String prompt) {
        if (request.wantsJson() || prompt.contains("json")) {
            return Kind.JSON;
        }
        record Sign(Pattern pattern, Kind kind) {}
        return Stream.of(
                        new Sign(TRANSLATION, Kind.TRANSLATION),
                        new Sign(CLASSIFICATION, Kind.CLASSIFICATION),
                        new Sign(SUMMARY, Kind.SUMMARY),
                        new Sign(CODE, Kind.CODE),
                        new Sign(MATHS, Kind.MATHS),
                        new Sign(WRITING, Kind.WRITING),
                        new Sign(YES_OR_NO, Kind.YES_OR_NO),
                        new Sign(QUESTION, Kind.QUESTION))
                .filter(sign -> sign.pattern().matcher(prompt).find())
                .findFirst()
                .map(Sign::kind)
                .orElse(Kind.OTHER);
    }

    private static String topicOf(String prompt) {
        String[] words = prompt.split("\\s+");
        String topic = Stream.of(words)
                .limit(TOPIC_WORDS)
                .reduce((left, right) -> left + " " + right)
                .orElse("");
        String bare = topic.replaceAll("[\\s\\p{Punct}]+$", "");
        return words.length > TOPIC_WORDS ? bare + " …" : bare;
    }

    private static List<String> choicesIn(String prompt) {
        Matcher offered = OFFERED.matcher(prompt);
        return offered.find()
                ? BETWEEN.splitAsStream(offered.group(1))
                        .filter(word -> !word.isBlank())
                        .toList()
                : List.of("relevant", "not relevant");
    }
}
