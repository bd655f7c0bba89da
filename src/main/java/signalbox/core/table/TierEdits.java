package signalbox.core.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits of the tiers. Each makes a new document; tiers are named by their index, from 0, cheap to premium. */
public final class TierEdits {
    private TierEdits() {}

    /** Gives a tier another name, and all that refers to it. */
    public static TableDocument rename(TableDocument document, int index, String name) {
        return document.edited(tree -> {
            ObjectNode tier = tier(tree, index);
            String before = tier.path("name").asString("");
            tier.put("name", name);
            TierReferences.replace(tree, before, name);
        });
    }

    public static TableDocument setModel(TableDocument document, int index, String modelId) {
        return document.edited(tree -> tier(tree, index).put("model_id", modelId));
    }

    public static TableDocument setProvider(TableDocument document, int index, String provider) {
        return document.edited(tree -> tier(tree, index).put("provider", provider));
    }

    /** @param perMillion US dollars per million tokens; null takes the price out of the table */
    public static TableDocument setInputPrice(TableDocument document, int index, @Nullable BigDecimal perMillion) {
        return document.edited(tree -> setPrice(tier(tree, index), "cost_per_1k_input", perMillion));
    }

    /** @param perMillion US dollars per million tokens; null takes the price out of the table */
    public static TableDocument setOutputPrice(TableDocument document, int index, @Nullable BigDecimal perMillion) {
        return document.edited(tree -> setPrice(tier(tree, index), "cost_per_1k_output", perMillion));
    }

    /** @param tokens null for the bound that holds where a table names none */
    public static TableDocument setMaxTokens(TableDocument document, int index, @Nullable Integer tokens) {
        return document.edited(tree -> setNumber(tier(tree, index), "max_tokens", tokens));
    }

    /** @param tokens null where the size of the context is not known */
    public static TableDocument setContextTokens(TableDocument document, int index, @Nullable Integer tokens) {
        return document.edited(tree -> setNumber(tier(tree, index), "context_tokens", tokens));
    }

    public static TableDocument setStrengths(TableDocument document, int index, List<String> strengths) {
        return document.edited(tree -> setWords(tier(tree, index), "strengths", strengths));
    }

    public static TableDocument setWeaknesses(TableDocument document, int index, List<String> weaknesses) {
        return document.edited(tree -> setWords(tier(tree, index), "weaknesses", weaknesses));
    }

    /** Sets the fallbacks in order; what else the file says of one that stays is kept. */
    public static TableDocument setFallbacks(TableDocument document, int index, List<ModelRef> fallbacks) {
        return document.edited(tree -> {
            ObjectNode tier = tier(tree, index);
            JsonNode before = tier.path("fallbacks").deepCopy();
            ArrayNode after = tier.putArray("fallbacks");
            for (ModelRef fallback : fallbacks) {
                after.add(OutlineReader.list(before, node -> node).stream()
                        .filter(node -> OutlineReader.model(node).equals(fallback))
                        .findFirst()
                        .orElseGet(() -> TableTree.model(fallback)));
            }
        });
    }

    /** Adds a tier at an index; those from there on move towards premium. */
    public static TableDocument add(TableDocument document, int index, String name, ModelRef model) {
        return document.edited(tree -> {
            ObjectNode tier = tree.objectNode().put("name", name);
            tier.put("model_id", model.modelId()).put("provider", model.provider());
            tier.put("max_tokens", TableReader.DEFAULT_MAX_TOKENS);
            TableTree.array(tree, "tiers").insert(index, tier);
        });
    }

    /** Puts a copy of a tier above it, under another name. */
    public static TableDocument duplicate(TableDocument document, int index, String name) {
        return document.edited(tree -> {
            ObjectNode copy = tier(tree, index).deepCopy();
            copy.put("name", name);
            TableTree.array(tree, "tiers").insert(index + 1, copy);
        });
    }

    /** Removes a tier and sends all that refers to it to another. */
    public static TableDocument remove(TableDocument document, int index, String successor) {
        return document.edited(tree -> {
            JsonNode removed = TableTree.array(tree, "tiers").remove(index);
            TierReferences.replace(tree, removed.path("name").asString(""), successor);
        });
    }

    /** Moves a tier to the index that it has afterwards. */
    public static TableDocument move(TableDocument document, int from, int to) {
        return document.edited(tree -> TableTree.move(TableTree.array(tree, "tiers"), from, to));
    }

    private static ObjectNode tier(ObjectNode tree, int index) {
        return TableTree.element(tree, "tiers", index);
    }

    private static void setPrice(ObjectNode tier, String field, @Nullable BigDecimal perMillion) {
        if (perMillion == null) {
            tier.remove(field);
        } else {
            tier.put(field, perMillion.movePointLeft(3));
        }
    }

    private static void setNumber(ObjectNode tier, String field, @Nullable Integer number) {
        if (number == null) {
            tier.remove(field);
        } else {
            tier.put(field, number);
        }
    }

    private static void setWords(ObjectNode tier, String field, List<String> words) {
        ArrayNode array = tier.putArray(field);
        words.forEach(array::add);
    }
}
