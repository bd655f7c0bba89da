package signalbox.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of a view in their places one after another from when it is first shown, with a pulse between two, so
 * that no pulse has to style and lay out all of them: that would keep the window from answering. On the JavaFX thread.
 */
public final class PartByPart {
    private final Deque<Runnable> waiting;
    private final Runnable pulse = this::pulsed;
    private @Nullable Scene scene;
    /** Whether the next part is about to be put: a late pulse may be followed by another at once. */
    private boolean due;

    /**
     * @param view is shown without the parts at first
     * @param parts each puts a part in its place; in the order in which the eye should find them
     */
    public PartByPart(Node view, List<Runnable> parts) {
        this.waiting = new ArrayDeque<>(parts);
        view.sceneProperty().subscribe(this::follow);
    }

    /** Whether every part is in its place. */
    public boolean isWhole() {
        return waiting.isEmpty();
    }

    /** Puts all that is missing in its place now, for what cannot wait. */
    public void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        follow(null);
    }

    /** Pulses are those of the scene that the view is in; a view that is taken away goes on once it is shown again. */
    private void follow(@Nullable Scene now) {
        if (scene != null) {
            scene.removePostLayoutPulseListener(pulse);
        }
        scene = waiting.isEmpty() ? null : now;
        if (scene != null) {
            scene.addPostLayoutPulseListener(pulse);
        }
    }

    /** Not within the pulse, which goes on to draw what it has laid out. */
    private void pulsed() {
        if (!due) {
            due = true;
            Platform.runLater(this::putNext);
        }
    }

    private void putNext() {
        due = false;
        if (scene == null) {
            return;
        }
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
        if (waiting.isEmpty()) {
            follow(null);
        }
    }
}
