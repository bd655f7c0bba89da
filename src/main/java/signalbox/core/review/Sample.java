package signalbox.core.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws the examples of a comparison: equal ones merged, in random order, each with its sides tossed. */
final class Sample {
    private Sample() {}

    static List<Example> draw(List<ChatRequest> requests, long seed) {
        Map<String, List<ChatRequest>> alike = new LinkedHashMap<>();
        for (ChatRequest request : requests) {
            alike.computeIfAbsent(normalKey(request), _ -> new ArrayList<>()).add(request);
        }
        List<List<ChatRequest>> groups = new ArrayList<>(alike.values());
        Random random = new Random(seed);
        Collections.shuffle(groups, random);
        List<Example> examples = new ArrayList<>();
        for (List<ChatRequest> group : groups) {
            ChatRequest request = group.getFirst();
            examples.add(
                    new Example(examples.size(), contentKey(request), group.size(), random.nextBoolean(), request));
        }
        return List.copyOf(examples);
    }

    /** SHA-256 of the examples in their order and of what they are held to. */
    static String hash(List<Example> examples, Contender cheap, Contender premium, ReviewTerms terms) {
        StringBuilder frozen = new StringBuilder();
        frozen.append(cheap).append('\n').append(premium).append('\n').append(terms);
        examples.forEach(example ->
                frozen.append('\n').append(example.contentKey()).append(' ').append(example.weight()));
        return sha256(frozen.toString());
    }

    static String contentKey(ChatRequest request) {
        return sha256(request.body() + "\n" + request.hints());
    }

    /** The same for requests that differ in nothing but the white space of their messages; all must be plain text. */
    private static String normalKey(ChatRequest request) {
        ObjectNode fields = request.body();
        for (JsonNode message : fields.path("messages")) {
            if (!message.path("content").isString()) {
                return contentKey(request);
            }
        }
        fields.remove("messages");
        StringBuilder key = new StringBuilder(request.hints().toString());
        key.append('\n').append(fields);
        for (ChatMessage message : request.messages()) {
            key.append('\n').append(message.role()).append(' ');
            key.append(message.text().strip().replaceAll("\\s+", " "));
        }
        return key.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
