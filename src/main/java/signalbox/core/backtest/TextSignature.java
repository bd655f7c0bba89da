package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signalbox.core.routing.RequiredLiterals;

/**
 * A few bits for each text, set for every three characters in a row that it has (a Bloom filter): where a bit of a
 * literal is missing, the literal is not in the text, and the text need not be looked at.
 */
final class TextSignature {
    /** Numbers of 64 bits for each text. */
    static final int WIDTH = 8;

    private static final int BITS = WIDTH * 64;
    private static final int GRAM = 3;
    private static final int SPREAD = 0x9E3779B1;
    private static final int SHIFT = 32 - Integer.numberOfTrailingZeros(BITS);

    private TextSignature() {}

    /** Sets the bits of a text in the signature that begins at an index. */
    static void set(String text, long[] signatures, int at) {
        int gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = gram << 8 ^ fold(text.charAt(i));
            if (i >= GRAM - 1) {
                int bit = bit(gram);
                signatures[at + (bit >> 6)] |= 1L << bit;
            }
        }
    }

    /** The signatures of literals one of which a pattern requires; empty where it has to be looked for everywhere. */
    static Optional<List<long[]>> required(String pattern) {
        Set<String> literals = RequiredLiterals.of(pattern).orElse(Set.of());
        if (literals.isEmpty() || literals.stream().anyMatch(literal -> literal.length() < GRAM)) {
            return Optional.empty();
        }
        List<long[]> required = new ArrayList<>();
        for (String literal : literals) {
            long[] signature = new long[WIDTH];
            set(literal, signature, 0);
            required.add(signature);
        }
        return Optional.of(required);
    }

    /** Whether a text may have one of the literals. */
    static boolean mayHave(List<long[]> literals, long[] signatures, int at) {
        for (long[] literal : literals) {
            boolean all = true;
            for (int i = 0; i < WIDTH && all; i++) {
                all = (literal[i] & ~signatures[at + i]) == 0;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static char fold(char character) {
        if (character < 128) {
            return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
        }
        return RequiredLiterals.fold(character);
    }

    private static int bit(int gram) {
        return (gram & 0xFFFFFF) * SPREAD >>> SHIFT;
    }
}
