package signalbox.core.routing;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Text to measure with, the same at every run. */
final class BenchmarkText {
    private static final String[] WORDS = {
        "the", "meeting", "report", "is", "about", "customer", "orders", "and", "a", "delivery", "which", "came",
                "late",
        "because", "of", "weather", "please", "look", "at", "figures", "for", "March", "where", "numbers", "differ",
                "from",
        "invoice", "we", "sent", "with", "second", "letter", "explain", "how", "to", "answer", "in", "plain", "language"
    };

    private BenchmarkText() {}

    /** Sentences of about so many characters. */
    static String prose(int length) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString().strip();
    }

    /**
     * Texts of about so many characters each, out of 20,000 invented words and of numbers, so that hardly a text has
     * only words of the earlier ones. Words are as unevenly common as in a language.
     */
    static List<String> varied(int texts, int length) {
        Random random = new Random(12);
        List<String> vocabulary =
                Stream.generate(() -> word(random)).limit(20_000).toList();
        return Stream.generate(() -> varied(vocabulary, random, length))
                .limit(texts)
                .toList();
    }

    private static String varied(List<String> vocabulary, Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int rank = (int) Math.pow(vocabulary.size(), random.nextDouble()) - 1;
            text.append(random.nextInt(25) == 0 ? String.valueOf(random.nextInt(10_000)) : vocabulary.get(rank))
                    .append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private static String word(Random random) {
        String consonants = "bcdfghjklmnprstvwz";
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
            word.append(consonants.charAt(random.nextInt(consonants.length())))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
