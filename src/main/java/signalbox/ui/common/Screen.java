package signalbox.ui.common;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** One of the screens that the shell shows. Built once; its view keeps its state while another is shown. */
public interface Screen {
    ScreenId id();

    Region view();

    /** What the top bar shows beside the screen's title, left to right. Asked once. */
    default List<Node> barItems() {
        return List.of();
    }

    /**
     * What can be done here, for the palette and the list of keys. The shell makes their keys work while the screen is
     * in front; keys that mean something in one control only belong to that control. Asked each time.
     */
    default List<Action> actions() {
        return List.of();
    }

    /** Called on the JavaFX thread each time the screen comes to the front. */
    default void shown() {}

    /** Takes what another screen hands over, if it is meant for this one. */
    default void take(Handover handover) {}
}
