package signalbox.ui.shell;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Whether the letters of a query occur in a text in their order, and how well: letters at the beginnings of words and
 * next to each other count most. Ignores case and spaces in the query.
 */
final class FuzzyMatch {
    private static final int WORD_START = 8;
    private static final int ADJACENT = 5;
    private static final int ANYWHERE = 1;

    private FuzzyMatch() {}

    /** A higher score is a better match; empty where a letter is missing. An empty query matches everything alike. */
    static OptionalInt score(String query, String text) {
        String letters = query.toLowerCase(Locale.ROOT).replace(" ", "");
        String lower = text.toLowerCase(Locale.ROOT);
        int best = letters.isEmpty() ? 0 : -1;
        for (int start = 0; start < lower.length() && !letters.isEmpty(); start++) {
            if (lower.charAt(start) == letters.charAt(0)) {
                best = Math.max(best, scoreFrom(start, letters, lower));
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static int scoreFrom(int start, String letters, String text) {
        int score = 0;
        int at = start - 1;
        for (int letter = 0; letter < letters.length(); letter++) {
            int next = text.indexOf(letters.charAt(letter), at + 1);
            if (next < 0) {
                return -1;
            }
            score += startsWord(text, next) ? WORD_START : letter > 0 && next == at + 1 ? ADJACENT : ANYWHERE;
            at = next;
        }
        return score;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
