package signalbox.ui.common.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * One block of a text that was read. A block whose source is the same looks the same.
 *
 * @param text the whole text that was read
 */
record Piece(Node block, String text) {
    private static final Parser PARSER = Parser.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /** The outermost blocks of a text. */
    static List<Piece> of(String markdown) {
        return new Piece(PARSER.parse(markdown), markdown).within();
    }

    /** The blocks directly within this one. */
    List<Piece> within() {
        List<Piece> pieces = new ArrayList<>();
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            pieces.add(new Piece(child, text));
        }
        return pieces;
    }

    /** Where the block begins in the text. */
    int start() {
        List<SourceSpan> lines = block.getSourceSpans();
        return lines.isEmpty() ? 0 : lines.getFirst().getInputIndex();
    }

    /** What the block was read from. */
    String source() {
        List<SourceSpan> lines = block.getSourceSpans();
        if (lines.isEmpty()) {
            return "";
        }
        SourceSpan last = lines.getLast();
        return text.substring(start(), last.getInputIndex() + last.getLength());
    }

    boolean looksLike(Piece other) {
        String source = source();
        return !source.isEmpty() && block.getClass().equals(other.block.getClass()) && source.equals(other.source());
    }
}
