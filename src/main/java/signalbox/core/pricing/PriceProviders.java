package signalbox.core.pricing;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who charges: the price list's names of providers, found by address or by the other names that they go by. */
public final class PriceProviders {
    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("api.openai.com", "openai"),
            Map.entry("api.anthropic.com", "anthropic"),
            Map.entry("openrouter.ai", "openrouter"),
            Map.entry("googleapis.com", "google"),
            Map.entry("api.mistral.ai", "mistral"),
            Map.entry("api.deepseek.com", "deepseek"),
            Map.entry("api.x.ai", "xai"),
            Map.entry("api.groq.com", "groq"),
            Map.entry("api.together.xyz", "together"),
            Map.entry("api.together.ai", "together"),
            Map.entry("api.fireworks.ai", "fireworks"),
            Map.entry("api.cerebras.ai", "cerebras"),
            Map.entry("api.cohere.ai", "cohere"),
            Map.entry("api.cohere.com", "cohere"),
            Map.entry("api.perplexity.ai", "perplexity"),
            Map.entry("api.moonshot.ai", "moonshot"),
            Map.entry("api.moonshot.cn", "moonshot"),
            Map.entry("api.minimax.io", "minimax"),
            Map.entry("open.bigmodel.cn", "zhipu"),
            Map.entry("openai.azure.com", "azure"),
            Map.entry("amazonaws.com", "bedrock"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("x-ai", "xai"),
            Map.entry("grok", "xai"),
            Map.entry("gemini", "google"),
            Map.entry("vertex_ai", "vertex"),
            Map.entry("aws", "bedrock"),
            Map.entry("bedrock_converse", "bedrock"),
            Map.entry("claude", "anthropic"),
            Map.entry("mistralai", "mistral"),
            Map.entry("moonshotai", "moonshot"),
            Map.entry("zhipuai", "zhipu"),
            Map.entry("z-ai", "zhipu"),
            Map.entry("together_ai", "together"),
            Map.entry("together-ai", "together"),
            Map.entry("togetherai", "together"),
            Map.entry("fireworks_ai", "fireworks"),
            Map.entry("fireworks-ai", "fireworks"),
            Map.entry("cohere_chat", "cohere"),
            Map.entry("azure_ai", "azure"));

    private PriceProviders() {}

    /** The list's name for who is reached at an address; else for the name itself, which may be one already. */
    public static String of(String name, URI address) {
        return atHost(address).orElseGet(() -> named(name));
    }

    /** The list's name for a provider that someone calls so. */
    public static String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(lower, lower);
    }

    private static Optional<String> atHost(URI address) {
        String host = address.getHost();
        if (host == null) {
            return Optional.empty();
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return HOSTS.entrySet().stream()
                .filter(known -> lower.equals(known.getKey()) || lower.endsWith("." + known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
