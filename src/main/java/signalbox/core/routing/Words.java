package signalbox.core.routing;

import java.util.Arrays;

/**
 * A text cut into lower-case words: runs of letters, digits and the signs that hold words together (' + # -). They lie
 * in one array, each followed by a single space, because looking at 2 kB must not cost 400 objects.
 */
final class Words {
    /** Texts longer than this are read from both ends: what is asked stands at the start or at the end. */
    private static final int LONGEST_READ = 12_000;

    private final char[] letters;
    private final int[] starts;
    private final int count;

    private Words(char[] letters, int[] starts, int count) {
        this.letters = letters;
        this.starts = starts;
        this.count = count;
    }

    static Words of(String text) {
        String read = text.length() <= LONGEST_READ
                ? text
                : text.substring(0, LONGEST_READ / 2) + "\n" + text.substring(text.length() - LONGEST_READ / 2);
        char[] source = read.toCharArray();
        char[] letters = new char[source.length + 1];
        int[] starts = new int[16];
        int count = 0;
        int filled = 0;
        boolean inside = false;
        for (int i = 0; i < source.length; i++) {
            char folded = fold(source, i);
            if (folded != 0) {
                if (!inside) {
                    starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                    starts[count++] = filled;
                    inside = true;
                }
                letters[filled++] = folded;
            } else if (inside) {
                letters[filled++] = ' ';
                inside = false;
            }
        }
        letters[filled] = ' ';
        return new Words(letters, starts, count);
    }

    int count() {
        return count;
    }

    /** Where a word begins among the letters. */
    int start(int word) {
        return starts[word];
    }

    /** The letter at a place; a space where a word ends. */
    char letter(int place) {
        return letters[place];
    }

    /** The end of the word that this place is in: the place of the space behind it. */
    int endOfWord(int place) {
        int end = place;
        while (letters[end] != ' ') {
            end++;
        }
        return end;
    }

    /** Whether a word follows the one that ends here. */
    boolean goesOn(int end) {
        return count > 0 && end < starts[count - 1];
    }

    String text(int start, int end) {
        return new String(letters, start, end - start);
    }

    /** All words with a space between each two. */
    @Override
    public String toString() {
        return count == 0 ? "" : text(0, endOfWord(starts[count - 1]));
    }

    /** The lower-case letter; 0 for what belongs to no word. */
    private static char fold(char[] source, int at) {
        char c = source[at];
        if (c >= 'a' && c <= 'z') {
            return c;
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 'a' - 'A');
        }
        if (c == ' ' || c == '.' || c == ',' || c == '\n') {
            return 0;
        }
        if (Character.isLetterOrDigit(c)) {
            return Character.toLowerCase(c);
        }
        if (at == 0) {
            return 0;
        }
        return switch (c) {
            case '+' -> Character.isLetterOrDigit(source[at - 1]) || isSecondPlus(source, at) ? c : 0;
            case '#' -> Character.isLetterOrDigit(source[at - 1]) ? c : 0;
            case '\'', '’', '-' -> isBetweenLetters(source, at) ? (c == '-' ? '-' : '\'') : 0;
            default -> 0;
        };
    }

    /** As in "c++". */
    private static boolean isSecondPlus(char[] source, int at) {
        return source[at - 1] == '+' && at >= 2 && Character.isLetterOrDigit(source[at - 2]);
    }

    private static boolean isBetweenLetters(char[] source, int at) {
        return Character.isLetterOrDigit(source[at - 1])
                && at + 1 < source.length
                && Character.isLetterOrDigit(source[at + 1]);
    }
}
