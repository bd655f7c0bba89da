package signalbox.core.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import signalbox.core.chat.ModelRef;

/**
 * Who made a model, told from its name: a judge favours its own family. A reseller's provider has models of many makers,
 * named {@code maker/model}.
 */
public final class ModelFamily {
    private static final Map<String, List<String>> MAKERS = Map.of(
            "openai", List.of("gpt", "chatgpt", "o1", "o3", "o4", "davinci"),
            "anthropic", List.of("claude"),
            "google", List.of("gemini", "gemma", "palm"),
            "meta", List.of("llama", "codellama"),
            "mistral", List.of("mistral", "mixtral", "codestral", "ministral", "magistral"),
            "alibaba", List.of("qwen", "qwq"),
            "deepseek", List.of("deepseek"),
            "xai", List.of("grok"),
            "cohere", List.of("command"),
            "microsoft", List.of("phi"));

    private ModelFamily() {}

    /** The maker; where the name tells none, the part before the slash, else the provider. */
    public static String of(ModelRef model) {
        String name = model.modelId().toLowerCase(Locale.ROOT);
        String own = name.substring(name.lastIndexOf('/') + 1);
        return MAKERS.entrySet().stream()
                .filter(maker -> maker.getValue().stream().anyMatch(own::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> name.contains("/") ? name.substring(0, name.indexOf('/')) : model.provider());
    }
}
