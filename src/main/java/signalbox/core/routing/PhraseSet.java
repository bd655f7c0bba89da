package signalbox.core.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases to find in a text, whole words only; a word that ends in {@code *} stands for all that begin so.
 * Looking costs a few steps for each word of the text, whatever the number of phrases.
 */
final class PhraseSet {
    /** First letters by which phrases that begin with a {@code *} word are found; such words are at least so long. */
    private static final int PREFIX = 3;

    private record Phrase(String written, List<String> words) {
        boolean standsAt(int index, List<String> text) {
            if (index + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), text.get(index + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String pattern, String word) {
            return pattern.endsWith("*")
                    ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                    : word.equals(pattern);
        }
    }

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    PhraseSet(@Nullable List<String> phrases) {
        for (String written : phrases == null ? List.<String>of() : phrases) {
            List<String> words = List.of(written.split(" "));
            String first = words.getFirst();
            boolean open = first.endsWith("*");
            if (open && first.length() <= PREFIX) {
                throw new IllegalArgumentException("\"" + written + "\" needs at least three letters before its *");
            }
            byFirst.computeIfAbsent(open ? first.substring(0, PREFIX) + "*" : first, key -> new ArrayList<>())
                    .add(new Phrase(written, words));
        }
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    /** The phrases found anywhere, each once, in the order of the text. */
    Set<String> findIn(Words text) {
        Set<String> found = new LinkedHashSet<>();
        if (!isEmpty()) {
            for (int i = 0; i < text.count(); i++) {
                addAt(i, text.words(), found);
            }
        }
        return found;
    }

    /** The phrases with which the text begins. */
    Set<String> openingOf(Words text) {
        Set<String> found = new LinkedHashSet<>();
        if (!isEmpty() && text.count() > 0) {
            addAt(0, text.words(), found);
        }
        return found;
    }

    private void addAt(int index, List<String> text, Set<String> found) {
        String word = text.get(index);
        addFitting(byFirst.get(word), index, text, found);
        if (word.length() >= PREFIX) {
            addFitting(byFirst.get(word.substring(0, PREFIX) + "*"), index, text, found);
        }
    }

    private static void addFitting(@Nullable List<Phrase> candidates, int index, List<String> text, Set<String> found) {
        if (candidates == null) {
            return;
        }
        for (Phrase phrase : candidates) {
            if (phrase.standsAt(index, text)) {
                found.add(String.join(
                        " ", text.subList(index, index + phrase.words().size())));
            }
        }
    }
}
