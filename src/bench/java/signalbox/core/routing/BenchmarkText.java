package signalbox.core.routing;

import java.util.Random;

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
}
