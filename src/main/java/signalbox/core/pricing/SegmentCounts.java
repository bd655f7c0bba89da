package signalbox.core.pricing;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts a text segment by segment and remembers the counts of short segments, because most words of a text have been
 * seen before and encoding them again is most of the cost of a decision. A segment begins at each space that follows
 * something other than white space: every encoding of OpenAI's begins a token there, so the parts add up to the whole.
 * Safe for use by many threads: an entry is immutable, and one that is lost is only counted again.
 */
final class SegmentCounts {
    private static final int ENTRIES = 1 << 16;
    private static final int LONGEST_KEPT = 24;

    private record Entry(String segment, int tokens) {}

    private final @Nullable Entry[] entries = new Entry[ENTRIES];
    private final ToIntFunction<String> counter;

    /** @param counter counts the tokens of any text */
    SegmentCounts(ToIntFunction<String> counter) {
        this.counter = counter;
    }

    int count(String text) {
        int tokens = 0;
        int start = 0;
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' && i > start && !isWhiteSpace(text.charAt(i - 1))) {
                tokens += countOf(text, start, i, hash);
                start = i;
                hash = 0;
            }
            hash = 31 * hash + c;
        }
        return start == text.length() ? tokens : tokens + countOf(text, start, text.length(), hash);
    }

    private int countOf(String text, int start, int end, int hash) {
        int length = end - start;
        if (length > LONGEST_KEPT) {
            return counter.applyAsInt(text.substring(start, end));
        }
        int place = (hash ^ (hash >>> 15)) & (ENTRIES - 1);
        Entry known = entries[place];
        if (known != null && known.segment().length() == length && text.startsWith(known.segment(), start)) {
            return known.tokens();
        }
        String segment = text.substring(start, end);
        int tokens = counter.applyAsInt(segment);
        entries[place] = new Entry(segment, tokens);
        return tokens;
    }

    /** As {@code \s} in the encodings' patterns, and wider: where in doubt, the segment goes on. */
    private static boolean isWhiteSpace(char c) {
        return c <= ' ' || (c >= 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85));
    }
}
