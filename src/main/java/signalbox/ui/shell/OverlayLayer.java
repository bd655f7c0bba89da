package signalbox.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
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

    void close() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
