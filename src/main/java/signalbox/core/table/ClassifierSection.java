package signalbox.core.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the section {@code classifier} and checks what the schema cannot say of it. */
final class ClassifierSection {
    private static final int SHORTEST_STEM = 3;

    private ClassifierSection() {}

    /** @param section in which nothing was found wrong */
    static ClassifierSettings read(JsonNode section) {
        return new ClassifierSettings(
                ClassifierMethod.ofWireName(OutlineReader.text(section.path("method")))
                        .orElse(ClassifierMethod.RULES),
                ClassifierRules.changedBy(section),
                section.path("near").asDouble(ClassifierSettings.NEAR),
                timeLimit(section.path("time_limit_seconds")),
                section.has("model_file") ? section.path("model_file").stringValue() : null,
                section.has("dear_share") ? (Double) section.path("dear_share").doubleValue() : null);
    }

    private static Duration timeLimit(JsonNode seconds) {
        return seconds.isNumber()
                ? Duration.ofNanos(seconds.decimalValue().movePointRight(9).longValue())
                : ClassifierSettings.TIME_LIMIT;
    }

    static List<TableFinding> check(JsonNode section) {
        List<TableFinding> findings = new ArrayList<>();
        boundaries(section.path("boundaries"), findings);
        for (String part : List.of("signals", "task_types")) {
            section.path(part).properties().forEach(rule -> {
                String path = "/classifier/" + part + "/" + JsonSyntax.escapeForPointer(rule.getKey());
                phrases(path + "/phrases", rule.getValue().path("phrases"), findings);
                phrases(path + "/opening", rule.getValue().path("opening"), findings);
            });
        }
        return findings;
    }

    private static void boundaries(JsonNode boundaries, List<TableFinding> findings) {
        BigDecimal lower = null;
        for (Map.Entry<Complexity, Double> shipped : ClassifierRules.shipped().boundaries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            String name = shipped.getKey().wireName();
            JsonNode given = boundaries.path(name);
            BigDecimal value = given.isNumber() ? given.decimalValue() : BigDecimal.valueOf(shipped.getValue());
            if (lower != null && value.compareTo(lower) <= 0) {
                findings.add(new TableFinding(
                        given.isNumber() ? "/classifier/boundaries/" + name : "/classifier/boundaries",
                        "\"" + name + "\" begins at " + value.toPlainString()
                                + ", which is not above the boundary before it.",
                        "Boundaries rise from medium to complex to reasoning."));
            }
            lower = value;
        }
    }

    private static void phrases(String path, JsonNode phrases, List<TableFinding> findings) {
        for (int i = 0; i < phrases.size(); i++) {
            if (!phrases.path(i).isString()) {
                continue;
            }
            String problem = problemOf(phrases.path(i).stringValue());
            if (problem != null) {
                findings.add(new TableFinding(path + "/" + i, problem, null));
            }
        }
    }

    /** In writing without spaces a single sign begins what counts here as a word. */
    private static boolean isIdeographic(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    private static @Nullable String problemOf(String phrase) {
        if (phrase.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "This has no letter or digit to look for.";
        }
        for (String word : phrase.strip().split("\\s+")) {
            int star = word.indexOf('*');
            if (star >= 0 && star < word.length() - 1) {
                return "A * stands for the rest of a word, so it can only end one.";
            }
            if (star >= 0 && star < SHORTEST_STEM && !isIdeographic(word)) {
                return "At least " + SHORTEST_STEM + " letters are needed before a *.";
            }
        }
        return null;
    }
}
