package signalbox.core.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.Complexity;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules classifier's words, weights and boundaries, as data.
 *
 * @param boundaries least score of each complexity above simple
 * @param signals what adds to the score
 * @param taskTypes what tells the kind of task; the first listed wins a tie
 */
record ClassifierRules(Map<Complexity, Double> boundaries, List<SignalRule> signals, List<TaskTypeRule> taskTypes) {
    /**
     * One thing to look for.
     *
     * @param phrases words or phrases found anywhere, each counted once; a word that ends in {@code *} stands for all
     *     words that begin so
     * @param opening the same, but only where the text begins with them
     * @param measure instead of phrases: a number taken of the text, by its name in {@link TextMeasures}
     * @param steps for a measure: from each value on, this weight
     * @param weight for phrases: of each one found
     * @param most for phrases: no more than this together, in either direction
     * @param maxWords counts only in texts of at most so many words
     */
    record SignalRule(
            String name,
            @Nullable List<String> phrases,
            @Nullable List<String> opening,
            @Nullable String measure,
            @Nullable List<Step> steps,
            @Nullable Double weight,
            @Nullable Double most,
            @Nullable Integer maxWords) {}

    /** From this value on, this weight. */
    record Step(double from, double weight) {}

    /** What tells a kind of task. */
    record TaskTypeRule(
            String name,
            @Nullable List<String> phrases,
            @Nullable List<String> opening,
            @Nullable String measure,
            @Nullable Double from) {}

    private static final class Shipped {
        static final ClassifierRules RULES = read();

        private static ClassifierRules read() {
            JsonMapper mapper = JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();
            try (InputStream file = ClassifierRules.class.getResourceAsStream("classifier-rules.json")) {
                return mapper.readValue(Objects.requireNonNull(file), ClassifierRules.class);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** The rules this program comes with. */
    static ClassifierRules shipped() {
        return Shipped.RULES;
    }

    Complexity complexityOf(double score) {
        Complexity result = Complexity.SIMPLE;
        for (Complexity complexity : Complexity.values()) {
            Double least = boundaries.get(complexity);
            if (least != null && score >= least) {
                result = complexity;
            }
        }
        return result;
    }

    double distanceToBoundary(double score) {
        return boundaries.values().stream()
                .mapToDouble(boundary -> Math.abs(score - boundary))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
