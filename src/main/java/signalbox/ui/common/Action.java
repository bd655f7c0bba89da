package signalbox.ui.common;

/**
 * Something the operator can do, offered in the palette and in the list of keys.
 *
 * @param title what it does, such as "Undo the last edit"
 * @param keys the keys for it in JavaFX's notation, such as {@code "Ctrl+Enter"}; empty where it has none
 * @param run does it; called on the JavaFX thread
 */
public record Action(String title, String keys, Runnable run) {
    public Action(String title, Runnable run) {
        this(title, "", run);
    }
}
