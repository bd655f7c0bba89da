package signalbox.core.calllog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the caller's words out of what is kept. */
final class Privacy {
    /** The fields of a decision and of attempts that may quote a prompt. */
    static final Set<String> MAY_QUOTE = Set.of("reason", "detail", "seen", "failure");

    private Privacy() {}

    /** Empties, at any depth, every field that may quote a prompt. */
    static void removeWords(JsonNode json) {
        if (json instanceof ObjectNode object) {
            MAY_QUOTE.stream().filter(object::has).forEach(name -> object.put(name, ""));
        }
        json.forEach(Privacy::removeWords);
    }

    /** Redacts, at any depth, every field that may quote a prompt; names of models and the like stay as they are. */
    static void redactWords(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> MAY_QUOTE.contains(field.getKey())
                            && field.getValue().isString())
                    .toList()
                    .forEach(field -> object.put(
                            field.getKey(), Redaction.of(field.getValue().stringValue())));
        }
        json.forEach(Privacy::redactWords);
    }

    /** In hexadecimal, of the text's UTF-8 form. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
