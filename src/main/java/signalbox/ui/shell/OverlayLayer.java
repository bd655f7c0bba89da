package signalbox.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Dims the window and shows one box over it; a click beside the box closes it. Gives the focus back afterwards. */
final class OverlayLayer extends StackPane {
    private @Nullable Node focusBefore;

    OverlayLayer(Runnable onClose) {
        getStyleClass().add("overlay");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                onClose.run();
            }
        });
    }

    void open(Region box) {
        if (!isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(true);
    }

    /** The next control of the box, or the one before, gets the focus; what lies behind never does. */
    void moveFocus(boolean back) {
        List<Node> controls = new ArrayList<>();
        getChildren().forEach(box -> collect(box, controls));
        if (!controls.isEmpty()) {
            int now = controls.indexOf(getScene().getFocusOwner());
            int next = now < 0 ? (back ? -1 : 0) : now + (back ? -1 : 1);
            controls.get(Math.floorMod(next, controls.size())).requestFocus();
        }
    }

    private static void collect(Node node, List<Node> controls) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            controls.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
