package signalbox.ui.common.markdown;

import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/**
 * Shows Markdown as high as it needs to be; what holds it scrolls. Text is selected by mouse over any number of blocks
 * or as a whole (Ctrl+A), and copied by Ctrl+C or from the menu. Nothing is ever loaded: an image is its description and
 * its address. On the JavaFX thread.
 */
public final class MarkdownView extends StackPane {
    private static final int BLOCKS_AT_ONCE = 12;
    private static final int BLOCKS_A_FRAME = 4;

    private final BlockColumn column = new BlockColumn(Blocks.GAP);
    private final MarkdownSelection selection = new MarkdownSelection(this);
    private String text = "";
    /** Blocks before this place in the text stay as they are, however the text goes on. */
    private int settledLength;

    private int settledBlocks;
    /** Blocks of a long text that come with the next frames, so that the window never waits for all of them. */
    private List<Piece> waiting = List.of();

    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            showWaiting(BLOCKS_A_FRAME);
        }
    };

    public MarkdownView() {
        getStyleClass().add("markdown");
        getStylesheets()
                .add(Objects.requireNonNull(MarkdownView.class.getResource("markdown.css"), "markdown.css")
                        .toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().setAll(column);
        selection.install();
    }

    /** Shows a whole text. Blocks that look as before are kept. */
    public void show(String markdown) {
        selection.clear();
        waiting = List.of();
        text = markdown;
        settledLength = 0;
        settledBlocks = 0;
        showFromSettled();
    }

    /**
     * Shows a text that is still coming. One that goes on from what is shown costs as much as its last block; a link
     * whose address is only given later is a link once the whole is shown.
     */
    public void grow(String markdown) {
        if (!markdown.startsWith(text)) {
            show(markdown);
        } else if (markdown.length() > text.length()) {
            text = markdown;
            showFromSettled();
        }
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** What is selected, as it is read; empty where nothing is. */
    public String selectedText() {
        return selection.text();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Shows what would come with the next frames. */
    void showAll() {
        showWaiting(waiting.size());
    }

    private void showWaiting(int count) {
        int now = Math.min(count, waiting.size());
        if (now > 0) {
            column.show(column.count(), waiting.subList(0, now));
            waiting = waiting.subList(now, waiting.size());
        }
        if (waiting.isEmpty()) {
            frames.stop();
        }
    }

    private void showFromSettled() {
        showAll();
        List<Piece> pieces = Piece.of(text.substring(settledLength));
        int now = Math.min(pieces.size(), Math.max(BLOCKS_AT_ONCE, column.count() - settledBlocks));
        column.show(settledBlocks, pieces.subList(0, now));
        waiting = pieces.subList(now, pieces.size());
        if (!waiting.isEmpty()) {
            frames.start();
        }
        settle(pieces);
        setAccessibleText(text);
    }

    /** Only a block after an empty line leaves those before it alone: the next line of a table begins as a paragraph. */
    private void settle(List<Piece> pieces) {
        for (int i = pieces.size() - 1; i > 0; i--) {
            int start = settledLength + pieces.get(i).start();
            if (text.startsWith("\n\n", start - 2)) {
                settledLength = start;
                settledBlocks += i;
                return;
            }
        }
    }
}
