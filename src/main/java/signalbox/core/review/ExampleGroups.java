package signalbox.core.review;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;

/** Puts examples into groups by what can be seen of their prompts; some microseconds each. */
public final class ExampleGroups {
    /** By what examples are grouped. */
    public enum Dimension {
        LENGTH,
        TASK,
        COMPLEXITY,
        LANGUAGE;

        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<Integer, String> LENGTHS =
            Map.of(0, "under 50 words", 1, "50 to 199 words", 2, "200 to 999 words", 3, "1,000 words and more");

    private final @Nullable Router routerOrNull;

    private ExampleGroups(@Nullable Router routerOrNull) {
        this.routerOrNull = routerOrNull;
    }

    /** @param router tells task type and complexity of each prompt */
    public static ExampleGroups by(Router router) {
        return new ExampleGroups(router);
    }

    /** By length, language and declared task type alone. */
    public static ExampleGroups withoutRouter() {
        return new ExampleGroups(null);
    }

    /** In what group a request is; empty where nothing is known. */
    String groupOf(ChatRequest request, Dimension dimension) {
        return switch (dimension) {
            case LENGTH -> LENGTHS.getOrDefault(lengthOf(request.text()), "");
            case LANGUAGE -> PromptLanguage.of(request.text());
            case TASK -> request.hints().taskType().orElseGet(() -> decided(request).taskType);
            case COMPLEXITY -> decided(request).complexity;
        };
    }

    private record Seen(String taskType, String complexity) {}

    private Seen decided(ChatRequest request) {
        if (routerOrNull == null) {
            return new Seen("", "");
        }
        Decision decision = routerOrNull.decide(request);
        return new Seen(decision.taskType(), decision.complexity().wireName());
    }

    private static int lengthOf(String text) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        return words < 50 ? 0 : words < 200 ? 1 : words < 1000 ? 2 : 3;
    }
}
