package signalbox.ui.common.markdown;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * Lays out every kind of block once, out of sight and one in a frame, so that classes, fonts and styles are there when
 * the first answer comes. On the JavaFX thread.
 */
public final class MarkdownWarmUp extends AnimationTimer {
    private static final List<String> BLOCKS = List.of(
            "A *word*, a **word**, `code` and [a link](https://example.org).\n\n",
            "## A heading\n\n",
            "- a point\n- another one\n\n",
            "1. first\n2. second\n\n",
            "```java\nint one = 1;\n```\n\n",
            "> quoted\n\n",
            "| a | b |\n|---|---:|\n| 1 | 2 |\n\n",
            "The end.\n");

    /** More than once, so that what runs is compiled too. */
    private static final int ROUNDS = 3;

    private final MarkdownView view = new MarkdownView();
    private final StackPane root = new StackPane(view);
    private int frame;

    private MarkdownWarmUp(Scene like) {
        root.resize(like.getWidth() / 2, like.getHeight());
        new Scene(root).getStylesheets().setAll(like.getStylesheets());
    }

    /** @param like a scene that answers will be shown in; only its styles are taken */
    public static void begin(Scene like) {
        new MarkdownWarmUp(like).start();
    }

    @Override
    public void handle(long now) {
        int block = frame % BLOCKS.size();
        view.grow((block == 0 ? "" : view.text()) + BLOCKS.get(block));
        view.showAll();
        root.applyCss();
        root.layout();
        frame++;
        if (frame == ROUNDS * BLOCKS.size()) {
            stop();
        }
    }
}
