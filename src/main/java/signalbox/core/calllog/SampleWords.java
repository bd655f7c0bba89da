package signalbox.core.calllog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.table.Complexity;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the sample log is made of: invented tasks, prompts, answers and users, and the shipped tiers. */
record SampleWords(
        List<SampleTier> tiers, List<String> users, Map<String, List<String>> slots, List<SampleTask> tasks) {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    /** A tier with its model, and the model that steps in for it; prices are in dollars per million tokens. */
    record SampleTier(
            String name, String model, BigDecimal input, BigDecimal output, long latencyMs, SampleFallback fallback) {
        ModelRef modelRef() {
            return new ModelRef("openai", model);
        }

        ModelPrice price() {
            return new ModelPrice(input, null, null, output, "sample");
        }

        Duration latency() {
            return Duration.ofMillis(latencyMs);
        }
    }

    /** A model of another provider. */
    record SampleFallback(String model, BigDecimal input, BigDecimal output) {
        ModelRef modelRef() {
            return new ModelRef("anthropic", model);
        }

        ModelPrice price() {
            return new ModelPrice(input, null, null, output, "sample");
        }
    }

    /**
     * A kind of work.
     *
     * @param share of all calls, in parts
     * @param tiers share of each tier, in parts
     * @param input usual tokens
     * @param output usual tokens
     */
    record SampleTask(
            String name,
            String complexity,
            int share,
            List<Integer> tiers,
            int input,
            int output,
            List<SampleText> examples) {
        Complexity level() {
            return Complexity.ofWireName(complexity).orElseThrow();
        }
    }

    /**
     * A prompt and its answer, with slots such as {@code {name}} for words that differ from call to call.
     *
     * @param hardRoute the reason of the shipped hard route that matches the prompt
     * @param tier where that sends it
     */
    record SampleText(
            String prompt,
            String answer,
            @Nullable String hardRoute,
            @Nullable String tier) {}

    /** The text with words in its slots, the same word for the same slot. */
    SampleText fill(SampleText text, RandomGenerator random) {
        Map<String, String> chosen = new HashMap<>();
        return new SampleText(
                fill(text.prompt(), chosen, random),
                fill(text.answer(), chosen, random),
                text.hardRoute(),
                text.tier());
    }

    SampleTier tier(String name) {
        return tiers.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private String fill(String text, Map<String, String> chosen, RandomGenerator random) {
        return SLOT.matcher(text)
                .replaceAll(slot -> Matcher.quoteReplacement(chosen.computeIfAbsent(slot.group(1), name -> {
                    List<String> words = Objects.requireNonNull(slots.get(name), name);
                    return words.get(random.nextInt(words.size()));
                })));
    }

    static SampleWords read() {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        try (InputStream json = Objects.requireNonNull(SampleWords.class.getResourceAsStream("sample.json"))) {
            return mapper.readValue(json, SampleWords.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
