package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into lower-case words: runs of letters, digits and the signs that hold words together (' + # -). */
record Words(List<String> words) {
    /** Texts longer than this are read from both ends: what is asked stands at the start or at the end. */
    private static final int LONGEST_READ = 12_000;

    static Words of(String text) {
        String read = text.length() <= LONGEST_READ
                ? text
                : text.substring(0, LONGEST_READ / 2) + "\n" + text.substring(text.length() - LONGEST_READ / 2);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= read.length(); i++) {
            boolean inside = i < read.length() && belongs(read, i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(read.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\''));
                start = -1;
            }
        }
        return new Words(words);
    }

    int count() {
        return words.size();
    }

    private static boolean belongs(String text, int at) {
        char character = text.charAt(at);
        if (Character.isLetterOrDigit(character)) {
            return true;
        }
        if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
            return false;
        }
        if (character == '+' || character == '#') {
            return true;
        }
        return (character == '\'' || character == '’' || character == '-')
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
