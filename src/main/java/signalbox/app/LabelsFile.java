package signalbox.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import signalbox.core.learning.Example;
import signalbox.core.review.CsvTable;
import signalbox.core.review.ReviewException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prompts with what is known of them, from a JSONL or CSV file, compressed (.gz) or not. Each has {@code prompt} and
 * either {@code complexity} or {@code tier}, or both {@code weak_correct} and {@code strong_correct} (0 or 1, true or
 * false). One whose {@code contaminated} is 1 is left out: the models may have learnt its answer by heart.
 */
final class LabelsFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LabelsFile() {}

    static List<Example> read(Path file) throws UserException {
        try {
            String text = text(file);
            return file.toString().replaceFirst("[.]gz$", "").endsWith(".csv") ? csv(text, file) : jsonl(text, file);
        } catch (IOException unreadable) {
            throw UserException.unreadable(file, unreadable);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Example> jsonl(String text, Path file) throws UserException {
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String place = file + ", line " + number;
            try {
                JsonNode json = MAPPER.readTree(line);
                Map<String, String> fields = new HashMap<>();
                json.properties()
                        .forEach(field ->
                                fields.put(field.getKey(), field.getValue().asString("")));
                example(fields, place).ifPresent(examples::add);
            } catch (JacksonException broken) {
                throw new UserException(place + " is not JSON.", broken);
            }
        }
        return examples;
    }

    private static List<Example> csv(String text, Path file) throws UserException {
        CsvTable table;
        try {
            table = CsvTable.read(text);
        } catch (ReviewException broken) {
            throw new UserException(file + ": " + broken.getMessage(), broken);
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Map<String, String> fields = new HashMap<>();
            for (int column = 0; column < table.columns().size(); column++) {
                fields.put(
                        table.columns().get(column).strip(), table.rows().get(i).get(column));
            }
            example(fields, file + ", row " + (i + 1)).ifPresent(examples::add);
        }
        return examples;
    }

    private static Optional<Example> example(Map<String, String> fields, String place) throws UserException {
        String prompt = fields.getOrDefault("prompt", "");
        if (prompt.isBlank()) {
            throw new UserException(place + " has no \"prompt\".");
        }
        if (yes(fields.getOrDefault("contaminated", "0"), place)) {
            return Optional.empty();
        }
        if (fields.containsKey("weak_correct") && fields.containsKey("strong_correct")) {
            return Optional.of(new Example.Judged(
                    prompt,
                    yes(fields.getOrDefault("weak_correct", ""), place),
                    yes(fields.getOrDefault("strong_correct", ""), place)));
        }
        String label = fields.getOrDefault("complexity", fields.getOrDefault("tier", ""));
        if (label.isBlank()) {
            throw new UserException(
                    place + " has neither \"complexity\" nor \"tier\", nor \"weak_correct\" with \"strong_correct\".");
        }
        return Optional.of(new Example.Labelled(prompt, label.strip()));
    }

    private static boolean yes(String value, String place) throws UserException {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true" -> true;
            case "0", "0.0", "false" -> false;
            default -> throw new UserException(place + ": \"" + value + "\" is neither 0 nor 1.");
        };
    }
}
