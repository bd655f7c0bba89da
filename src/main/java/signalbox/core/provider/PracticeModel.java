package signalbox.core.provider;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the simulator plays a model: what it can do is guessed from its name. */
enum PracticeModel {
    CHEAP(350, 110),
    STANDARD(600, 65),
    REASONING(1600, 80);

    private static final Pattern REASONING_NAME = Pattern.compile("(^|[/-])(o\\d|r1|gpt-5|opus|.*reason|.*thinking)");
    private static final Pattern CHEAP_NAME = Pattern.compile("mini|nano|haiku|small|lite|flash|tiny|\\b[1-9]b\\b");

    private final Duration firstText;
    private final int tokensPerSecond;

    PracticeModel(int millisToFirstText, int tokensPerSecond) {
        this.firstText = Duration.ofMillis(millisToFirstText);
        this.tokensPerSecond = tokensPerSecond;
    }

    static PracticeModel named(String modelId) {
        String name = modelId.toLowerCase(Locale.ROOT);
        if (REASONING_NAME.matcher(name).find()) {
            return REASONING;
        }
        return CHEAP_NAME.matcher(name).find() ? CHEAP : STANDARD;
    }

    Duration firstText() {
        return firstText;
    }

    Duration timeFor(long tokens) {
        return Duration.ofMillis(tokens * 1000 / tokensPerSecond);
    }

    /** Hidden tokens of thinking: none, or a few hundred that depend on the prompt. */
    long reasoningTokens(String prompt) {
        return this == REASONING ? 128 + 64L * Math.floorMod(prompt.hashCode(), 8) : 0;
    }
}
