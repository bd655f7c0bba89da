package signalbox.core.table;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds a table against {@code tiers.schema.json} and says in plain words what does not fit. */
final class TableSchema {
    private static final Schema SCHEMA = load();

    private TableSchema() {}

    static List<TableFinding> check(JsonNode root) {
        List<TableFinding> findings = new ArrayList<>();
        for (Error error : SCHEMA.validate(root)) {
            findings.add(finding(error));
        }
        return findings;
    }

    private static Schema load() {
        try (InputStream schema = Objects.requireNonNull(TableSchema.class.getResourceAsStream("tiers.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TableFinding finding(Error error) {
        String path = pointer(error);
        JsonNode found = error.getInstanceNode();
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> missing(path, String.valueOf(error.getProperty()));
            case "dependentRequired" ->
                new TableFinding(
                        path,
                        "Only one of cost_per_1k_input and cost_per_1k_output is given.",
                        "Give both, or neither to take them from the price book.");
            case "type" -> wrongType(path, found, wanted);
            case "enum" -> new TableFinding(path, shown(found) + " is not known here.", "Use " + choices(wanted) + ".");
            case "const" ->
                new TableFinding(path, "This program reads version " + wanted + ", not " + shown(found) + ".", null);
            case "minLength" -> new TableFinding(path, "This text is empty.", null);
            case "minItems", "minProperties" -> new TableFinding(path, "At least one entry is needed.", null);
            case "minimum" -> new TableFinding(path, found + " is too small; the least is " + wanted + ".", null);
            case "maximum" ->
                new TableFinding(path, found + " is too large; the most is " + wanted + ".", fixForMaximum(path));
            case "exclusiveMinimum" ->
                new TableFinding(path, found + " is too small; it must be above " + wanted + ".", null);
            case "pattern" ->
                new TableFinding(
                        path,
                        shown(found) + " is not the name of an environment variable.",
                        "Such a name has letters, digits and _; the key itself never belongs in this file.");
            default -> new TableFinding(path, "This does not fit: " + error.getMessage() + ".", null);
        };
    }

    private static TableFinding missing(String path, String property) {
        String fix = switch (property) {
            case "default_tier" -> "Name the tier for requests that nothing else decides.";
            case "providers" -> "Say where models are called, as \"openai\": { \"dialect\", \"base_url\", … }.";
            case "period", "then", "usd" -> "As in { \"period\": \"day\", \"usd\": 5, \"then\": \"downgrade\" }.";
            case "tiers" -> "Give at least one tier with name, model_id and provider.";
            case "complexity_to_tier", "simple", "medium", "complex", "reasoning" ->
                "Name a tier for each of simple, medium, complex and reasoning.";
            default -> null;
        };
        return new TableFinding(path, "\"" + property + "\" is missing.", fix);
    }

    private static TableFinding wrongType(String path, JsonNode found, JsonNode wanted) {
        String fix = found.isString() && wanted.toString().matches("\"(number|integer|boolean)\"")
                ? "Remove the quotes."
                : null;
        return new TableFinding(path, "This must be " + type(wanted) + ", but is " + described(found) + ".", fix);
    }

    private static String type(JsonNode wanted) {
        if (wanted.isArray()) {
            return StreamSupport.stream(wanted.spliterator(), false)
                    .map(TableSchema::type)
                    .collect(Collectors.joining(" or "));
        }
        return switch (wanted.asString()) {
            case "object" -> "an object { }";
            case "array" -> "a list [ ]";
            case "string" -> "a text in quotes";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> wanted.asString();
        };
    }

    private static String described(JsonNode found) {
        if (found.isObject()) {
            return "an object { }";
        }
        return found.isArray() ? "a list [ ]" : shown(found);
    }

    private static String shown(JsonNode found) {
        String text = found.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String choices(JsonNode wanted) {
        return StreamSupport.stream(wanted.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String fixForMaximum(String path) {
        return path.contains("cost_per_1k") ? "Prices here are US dollars per thousand tokens." : null;
    }

    private static String pointer(Error error) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            pointer.append('/')
                    .append(JsonSyntax.escapeForPointer(
                            String.valueOf(error.getInstanceLocation().getElement(i))));
        }
        return pointer.toString();
    }
}
