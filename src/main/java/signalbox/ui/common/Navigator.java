package signalbox.ui.common;

/** Brings another screen to the front and hands it something. Called on the JavaFX thread. */
@FunctionalInterface
public interface Navigator {
    void hand(Handover handover);
}
