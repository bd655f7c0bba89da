package signalbox.ui.calls;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * Clicks as a window gets them. Those of the headless platform know no Ctrl and Shift, and pass for the opening of a
 * menu. On the JavaFX thread.
 */
final class Clicks {
    private Clicks() {}

    /** In the middle of a node, while keys are held. */
    static void on(Node node, MouseButton button, KeyCode... held) {
        Bounds bounds = node.getBoundsInLocal();
        Point2D inScene = node.localToScene(bounds.getCenterX(), bounds.getCenterY());
        Point2D onScreen = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        for (EventType<MouseEvent> type :
                List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(node, event(node, type, button, List.of(held), inScene, onScreen));
        }
    }

    private static MouseEvent event(
            Node node,
            EventType<MouseEvent> type,
            MouseButton button,
            List<KeyCode> held,
            Point2D inScene,
            Point2D onScreen) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                inScene.getX(),
                inScene.getY(),
                onScreen.getX(),
                onScreen.getY(),
                button,
                1,
                held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL),
                false,
                false,
                down && button == MouseButton.PRIMARY,
                false,
                down && button == MouseButton.SECONDARY,
                false,
                false,
                true,
                new PickResult(node, inScene.getX(), inScene.getY()));
    }
}
