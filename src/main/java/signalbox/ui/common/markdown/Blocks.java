package signalbox.ui.common.markdown;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.ThematicBreak;

/** The node for each kind of block. */
final class Blocks {
    static final double GAP = 10;

    private Blocks() {}

    static Node node(Piece piece) {
        return switch (piece.block()) {
            case FencedCodeBlock code -> CodeBlock.of(code);
            case IndentedCodeBlock code -> new CodeBlock("", code.getLiteral());
            case HtmlBlock html -> new CodeBlock("html", html.getLiteral());
            case ListBlock list -> new ListRows(piece, list);
            case TableBlock table -> TableGrid.of(table);
            case BlockQuote _ -> quote(piece);
            case ListItem item -> ListRows.row(piece, item);
            case Heading heading -> styled(InlineFlow.of(heading), "heading", "heading-" + heading.getLevel());
            case ThematicBreak _ -> styled(new Region(), "rule");
            case org.commonmark.node.Node paragraph -> InlineFlow.of(paragraph);
        };
    }

    private static Node quote(Piece quote) {
        BlockColumn column = new BlockColumn(GAP);
        column.show(0, quote.within());
        return styled(new VBox(column), "quote");
    }

    static <T extends Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
