package signalbox.ui.common;

import javafx.scene.layout.Region;

/** One of the screens that the shell shows. Built once; its view keeps its state while another is shown. */
public interface Screen {
    ScreenId id();

    Region view();

    /** Called on the JavaFX thread each time the screen comes to the front. */
    default void shown() {}

    /** Takes what another screen hands over, if it is meant for this one. */
    default void take(Handover handover) {}
}
