package signalbox.core.calllog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.table.Complexity;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the sample log is made of: invented tasks, prompts, answers and users, and the shipped tiers. */
record SampleWords(List<SampleTier> tiers, List<String> users, List<SampleTask> tasks) {
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

    /** A prompt and its answer. */
    record SampleText(String prompt, String answer) {}

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
