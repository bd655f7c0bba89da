package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signalbox.core.routing.RequiredLiterals;

/**
 * Some bits for each text, set for every three characters in a row that it has (a Bloom filter): where a bit of a
 * literal is missing, the literal is not in the text, and the text need not be looked at. A longer text has more bits.
 */
final class TextSignature {
    private static final int GRAM = 3;
    private static final int SPREAD = 0x9E3779B1;
    private static final int BYTES_FOR_EACH_NUMBER = 48;
    private static final int MOST_NUMBERS = 1 << 12;

    private TextSignature() {}

    /** How many numbers of 64 bits a text of so many bytes gets: a power of two. */
    static int width(int bytes) {
        int wanted = Math.clamp(bytes / BYTES_FOR_EACH_NUMBER, 1, MOST_NUMBERS);
        return Integer.highestOneBit(wanted);
    }

    /** @param bytes how many the text has in UTF-8 */
    static long[] of(String text, int bytes) {
        long[] signature = new long[width(bytes)];
        int shift = shift(signature.length);
        int gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = gram << 8 ^ fold(text.charAt(i));
            if (i >= GRAM - 1) {
                int bit = spread(gram) >>> shift;
                signature[bit >> 6] |= 1L << bit;
            }
        }
        return signature;
    }

    /**
     * For each of the literals one of which a pattern requires, where its bits are; empty where the pattern has to be
     * looked for everywhere.
     */
    static Optional<List<int[]>> required(String pattern) {
        Set<String> literals = RequiredLiterals.of(pattern).orElse(Set.of());
        if (literals.isEmpty() || literals.stream().anyMatch(literal -> literal.length() < GRAM)) {
            return Optional.empty();
        }
        List<int[]> required = new ArrayList<>();
        for (String literal : literals) {
            int[] spread = new int[literal.length() - GRAM + 1];
            int gram = 0;
            for (int i = 0; i < literal.length(); i++) {
                gram = gram << 8 ^ fold(literal.charAt(i));
                if (i >= GRAM - 1) {
                    spread[i - GRAM + 1] = spread(gram);
                }
            }
            required.add(spread);
        }
        return Optional.of(required);
    }

    /**
     * Whether a text may have one of the literals.
     *
     * @param at where the text's signature begins in {@code signatures}
     * @param width of it
     */
    static boolean mayHave(List<int[]> literals, long[] signatures, int at, int width) {
        int shift = shift(width);
        for (int[] literal : literals) {
            if (mayHave(literal, signatures, at, shift)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHave(int[] literal, long[] signatures, int at, int shift) {
        for (int spread : literal) {
            int bit = spread >>> shift;
            if ((signatures[at + (bit >> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char character) {
        if (character < 128) {
            return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
        }
        return RequiredLiterals.fold(character);
    }

    private static int spread(int gram) {
        return (gram & 0xFFFFFF) * SPREAD;
    }

    private static int shift(int width) {
        return Integer.SIZE - Integer.numberOfTrailingZeros(width * Long.SIZE);
    }
}
