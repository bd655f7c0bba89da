package signalbox.core.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules classifier's words, weights and boundaries, as data: the shipped ones, changed as the table's section
 * {@code classifier} says.
 *
 * @param boundaries least score of each complexity above simple
 * @param signals what adds to the score, by name
 * @param taskTypes what tells the kind of task, by its name; the first listed wins a tie
 */
public record ClassifierRules(
        Map<Complexity, Double> boundaries, Map<String, SignalRule> signals, Map<String, TaskTypeRule> taskTypes) {
    /**
     * One thing to look for.
     *
     * @param phrases words or phrases found anywhere, each counted once; a word that ends in {@code *} stands for all
     *     words that begin so
     * @param opening the same, but only where the text begins with them
     * @param measure instead of phrases: a number taken of the text, by its name in the schema
     * @param steps for a measure: from each value on, this weight
     * @param weight for phrases: of each one found
     * @param most for phrases: no more than this together, in either direction
     * @param maxWords counts only in texts of at most so many words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignalRule(
            @Nullable List<String> phrases,
            @Nullable List<String> opening,
            @Nullable String measure,
            @Nullable List<Step> steps,
            @Nullable Double weight,
            @Nullable Double most,
            @Nullable Integer maxWords) {}

    /** From this value on, this weight. */
    public record Step(double from, double weight) {}

    /**
     * What tells a kind of task: two votes for an opening, one for each phrase, and those of the measures.
     *
     * @param weight of each vote; null for 1. Less makes a kind that is taken where no other is seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaskTypeRule(
            @Nullable List<String> phrases,
            @Nullable List<String> opening,
            @Nullable List<Measured> measures,
            @Nullable Double weight) {}

    /** From this value of the measure on, so many votes. */
    public record Measured(String measure, double from, double weight) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
            .build();

    private static final class Shipped {
        static final ObjectNode TREE = read();
        static final ClassifierRules RULES = MAPPER.treeToValue(TREE, ClassifierRules.class);

        private static ObjectNode read() {
            try (InputStream file = ClassifierRules.class.getResourceAsStream("classifier-rules.json")) {
                return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(file));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** The rules this program comes with. */
    public static ClassifierRules shipped() {
        return Shipped.RULES;
    }

    /**
     * The shipped rules with the changes of a table's section {@code classifier}, in which nothing was found wrong: what
     * it names replaces what has that name, field by field, and what has a new name is added.
     */
    static ClassifierRules changedBy(JsonNode section) {
        if (!section.has("boundaries") && !section.has("signals") && !section.has("task_types")) {
            return shipped();
        }
        ObjectNode tree = Shipped.TREE.deepCopy();
        for (String part : List.of("boundaries", "signals", "task_types")) {
            ObjectNode known = (ObjectNode) tree.get(part);
            section.path(part).properties().forEach(change -> {
                if (change.getValue() instanceof ObjectNode fields
                        && known.get(change.getKey()) instanceof ObjectNode old) {
                    old.setAll(fields);
                } else {
                    known.set(change.getKey(), change.getValue());
                }
            });
        }
        return MAPPER.readerFor(ClassifierRules.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(tree);
    }

    /** These rules as the section {@code classifier} would name them all. */
    public ObjectNode toJson() {
        return MAPPER.valueToTree(this);
    }

    public Complexity complexityOf(double score) {
        Complexity result = Complexity.SIMPLE;
        for (Complexity complexity : Complexity.values()) {
            Double least = boundaries.get(complexity);
            if (least != null && score >= least) {
                result = complexity;
            }
        }
        return result;
    }

    /** The complexity that begins at the boundary nearest to a score. */
    public Complexity nearestBoundary(double score) {
        Complexity nearest = Complexity.MEDIUM;
        for (Complexity complexity : Complexity.values()) {
            if (distance(complexity, score) < distance(nearest, score)) {
                nearest = complexity;
            }
        }
        return nearest;
    }

    /** How far a score is from where that complexity begins; infinite where it has no boundary. */
    public double distance(Complexity complexity, double score) {
        Double least = boundaries.get(complexity);
        return least == null ? Double.POSITIVE_INFINITY : Math.abs(score - least);
    }
}
