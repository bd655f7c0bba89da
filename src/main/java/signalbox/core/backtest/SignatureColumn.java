package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * The signatures of texts, one after the other in pieces of half a megabyte, so that no growth copies what is there: the
 * collector would stop the screen for that. One thread adds; many may read what was added before.
 */
final class SignatureColumn {
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<long[]> pieces = new ArrayList<>();
    private int filled;

    /** Returns its place; a signature lies in one piece. */
    int add(long[] signature) {
        int room = (pieces.size() << PIECE_BITS) - filled;
        if (room < signature.length) {
            filled += room;
            pieces.add(new long[PIECE]);
        }
        System.arraycopy(signature, 0, pieces.getLast(), filled & (PIECE - 1), signature.length);
        filled += signature.length;
        return filled - signature.length;
    }

    /** @param width of the signature at this place */
    boolean mayHave(List<int[]> literals, int place, int width) {
        return TextSignature.mayHave(literals, pieces.get(place >> PIECE_BITS), place & (PIECE - 1), width);
    }
}
