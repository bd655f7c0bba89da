package signalbox.ui.calls;

import java.util.function.DoubleSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** An edge to drag, or to move by the arrow keys, that makes a part larger; pressed twice, the part is as usual again. */
final class SizeGrip extends Region {
    private static final double STEP = 24;

    private final Orientation across;
    private final DoubleProperty size;
    private final DoubleSupplier shown;
    private final double least;
    private final DoubleSupplier most;
    private double grabbed;
    private double before;

    /**
     * @param across vertical to drag up and down
     * @param size what is changed
     * @param shown how large the part is now
     */
    SizeGrip(Orientation across, DoubleProperty size, DoubleSupplier shown, double least, DoubleSupplier most) {
        this.across = across;
        this.size = size;
        this.shown = shown;
        this.least = least;
        this.most = most;
        getStyleClass().addAll("size-grip", across == Orientation.VERTICAL ? "lying" : "standing");
        setCursor(across == Orientation.VERTICAL ? Cursor.V_RESIZE : Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(this::grab);
        setOnMouseDragged(event -> resize(before + place(event) - grabbed));
        setOnMouseReleased(event -> {
            if (!event.isStillSincePress()) {
                resize(before + place(event) - grabbed);
            }
        });
        setOnKeyPressed(event -> {
            KeyCode larger = across == Orientation.VERTICAL ? KeyCode.DOWN : KeyCode.LEFT;
            KeyCode smaller = across == Orientation.VERTICAL ? KeyCode.UP : KeyCode.RIGHT;
            if (event.getCode() == larger || event.getCode() == smaller) {
                resize(shown.getAsDouble() + (event.getCode() == larger ? STEP : -STEP));
                event.consume();
            }
        });
    }

    /** Says what it is for. */
    SizeGrip named(String words) {
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
        return this;
    }

    private void grab(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            size.set(SizesViewModel.USUAL);
        }
        grabbed = place(event);
        before = shown.getAsDouble();
        event.consume();
    }

    private double place(MouseEvent event) {
        return across == Orientation.VERTICAL ? event.getScreenY() : -event.getScreenX();
    }

    private void resize(double wanted) {
        size.set(Math.clamp(wanted, least, Math.max(least, most.getAsDouble())));
    }
}
