package signalbox.core.table;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits of the providers. Each makes a new document. */
public final class ProviderEdits {
    private ProviderEdits() {}

    public static TableDocument add(TableDocument document, String name, Dialect dialect, String baseUrl) {
        return document.edited(tree -> {
            ObjectNode provider = TableTree.object(tree, "providers").putObject(name);
            provider.put("dialect", dialect.wireName()).put("base_url", baseUrl);
        });
    }

    public static TableDocument setDialect(TableDocument document, String name, Dialect dialect) {
        return document.edited(tree -> provider(tree, name).put("dialect", dialect.wireName()));
    }

    public static TableDocument setBaseUrl(TableDocument document, String name, String baseUrl) {
        return document.edited(tree -> provider(tree, name).put("base_url", baseUrl));
    }

    /** @param variable name of the environment variable that holds the key; empty where none is sent */
    public static TableDocument setApiKeyEnv(TableDocument document, String name, String variable) {
        return document.edited(tree -> {
            if (variable.isEmpty()) {
                provider(tree, name).remove("api_key_env");
            } else {
                provider(tree, name).put("api_key_env", variable);
            }
        });
    }

    /** Gives a provider another name, and every model that is called there. */
    public static TableDocument rename(TableDocument document, String before, String after) {
        return document.edited(tree -> {
            TableTree.rename(tree, "providers", before, after);
            for (JsonNode tier : tree.path("tiers")) {
                replaceIn(tier, before, after);
                tier.path("fallbacks").forEach(fallback -> replaceIn(fallback, before, after));
            }
            StreamSupport.stream(tree.path("task_routes").spliterator(), false)
                    .forEach(target -> replaceIn(target, before, after));
        });
    }

    public static TableDocument remove(TableDocument document, String name) {
        return document.edited(tree -> TableTree.object(tree, "providers").remove(name));
    }

    private static ObjectNode provider(ObjectNode tree, String name) {
        return TableTree.object(TableTree.object(tree, "providers"), name);
    }

    private static void replaceIn(JsonNode model, String before, String after) {
        if (model instanceof ObjectNode node
                && node.path("provider").asString("").equals(before)) {
            node.put("provider", after);
        }
    }
}
