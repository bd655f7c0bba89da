package signalbox.core.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws the examples of a comparison: equal ones merged, in random order, each with its sides tossed. */
final class Sample {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** What ends a word or sentence, and quotes around one; signs inside words and between numbers stay. */
    private static final Pattern PUNCTUATION = Pattern.compile("(?<=^|\\s)[\"'“”‘’]+|[.,;:!?…\"'“”‘’]+(?=\\s|$)");

    private Sample() {}

    /** A comparison with all that is fixed before the first vote, not kept yet. */
    static Comparison freeze(
            Contender cheap,
            Contender premium,
            ReviewTerms terms,
            Protocol protocol,
            List<GivenExample> given,
            long seed) {
        List<Example> drawn = drawGiven(given, seed);
        List<Example> examples = protocol.controls() ? Controls.among(drawn, new Random(~seed)) : drawn;
        String hash = hash(examples, cheap, premium, terms, protocol);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Comparison(0, now, cheap, premium, terms, protocol, seed, hash, examples);
    }

    static List<Example> draw(List<ChatRequest> requests, long seed) {
        return drawGiven(requests.stream().map(GivenExample::of).toList(), seed);
    }

    static List<Example> drawGiven(List<GivenExample> given, long seed) {
        Map<String, List<GivenExample>> alike = new LinkedHashMap<>();
        for (GivenExample example : given) {
            String key = keyOf(example);
            alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(example);
        }
        List<List<GivenExample>> groups = new ArrayList<>(alike.values());
        Random random = new Random(seed);
        Collections.shuffle(groups, random);
        List<Example> examples = new ArrayList<>();
        for (List<GivenExample> group : groups) {
            GivenExample first = group.getFirst();
            examples.add(new Example(
                    examples.size(),
                    contentKey(first.request()),
                    group.size(),
                    random.nextBoolean(),
                    first.request(),
                    first.name(),
                    first.expectedOrNull(),
                    null));
        }
        return List.copyOf(examples);
    }

    /** SHA-256 of the examples in their order and of what they are held to. */
    private static String hash(
            List<Example> examples, Contender cheap, Contender premium, ReviewTerms terms, Protocol protocol) {
        StringBuilder frozen = new StringBuilder();
        frozen.append(cheap).append('\n').append(premium).append('\n').append(terms);
        if (!protocol.equals(Protocol.PLAIN)) {
            frozen.append('\n')
                    .append(protocol.plan())
                    .append(' ')
                    .append(protocol.checking().map(Checking::frozen).orElse("null"));
            if (protocol.scope().kind() != Scope.Kind.ANY) {
                frozen.append(' ').append(protocol.scope().written());
            }
            frozen.append(protocol.handPicked() ? " hand-picked" : "");
            frozen.append(' ').append(protocol.controls()).append(' ').append(protocol.criteria());
        }
        for (Example example : examples) {
            frozen.append('\n').append(example.contentKey()).append(' ').append(example.weight());
            example.expected().ifPresent(expected -> frozen.append(' ').append(expected));
        }
        return sha256(frozen.toString());
    }

    static String contentKey(ChatRequest request) {
        return sha256(request.body() + "\n" + request.hints());
    }

    /**
     * The same for examples that count once: those that differ in white space alone, and where people judge and no code
     * is in them, in case and in the punctuation at the ends of words too. A check may hang on a comma.
     */
    private static String keyOf(GivenExample example) {
        String expected = example.expected().orElse("");
        boolean generous = expected.isEmpty() && !example.request().text().contains("```");
        return normalKey(example.request(), generous) + "\n" + expected;
    }

    /** All messages must be plain text; else only the very same requests are alike. */
    private static String normalKey(ChatRequest request, boolean generous) {
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
            String text = SPACES.matcher(message.text().strip()).replaceAll(" ");
            key.append(
                    generous
                            ? PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("")
                            : text);
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
