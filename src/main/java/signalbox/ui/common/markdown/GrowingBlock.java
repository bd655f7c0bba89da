package signalbox.ui.common.markdown;

/** A block that can show a longer form of itself without being built anew. */
interface GrowingBlock {
    /** @return false where the piece is something else, and nothing was changed */
    boolean take(Piece piece);
}
