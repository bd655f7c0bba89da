package signalbox.ui.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Dims the window and shows one box over it; a click beside the box closes it. Gives the focus back afterwards. */
final class OverlayLayer extends StackPane {
    private final Region before = edge();
    private final Region after = edge();
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
        getChildren().setAll(before, box, after);
        setVisible(true);
    }

    /** The next control of the box, or the one before, gets the focus; what lies behind never does. */
    void moveFocus(boolean back) {
        Node now = Optional.ofNullable(getScene().getFocusOwner()).orElse(before);
        now.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        if (after.isFocused()) {
            before.requestFocusTraversal(TraversalDirection.NEXT);
        } else if (before.isFocused()) {
            after.requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
    }

    /** Takes the focus for a moment where Tab would leave the box. */
    private static Region edge() {
        Region edge = new Region();
        edge.setFocusTraversable(true);
        edge.setMaxSize(0, 0);
        return edge;
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
