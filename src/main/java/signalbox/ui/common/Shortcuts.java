package signalbox.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Keys: which ones are meant, whether they were pressed, and how they are drawn. */
public final class Shortcuts {
    private Shortcuts() {}

    /**
     * Runs an action of the list whose keys were pressed and consumes the event; the first one wins. A key without Ctrl
     * or Alt belongs to the text field that has the focus, if one has.
     */
    public static void handle(KeyEvent event, List<Action> actions) {
        boolean types = event.getTarget() instanceof TextInputControl && isTyping(event);
        for (Action action : actions) {
            if (!types && !action.keys().isEmpty() && combination(action.keys()).match(event)) {
                event.consume();
                action.run().run();
                return;
            }
        }
    }

    /** The keys as JavaFX knows them; Ctrl is the Command key on a Mac. */
    public static KeyCombination combination(String keys) {
        return KeyCombination.valueOf(keys.replace("Ctrl", "Shortcut"));
    }

    private static boolean isTyping(KeyEvent event) {
        return !event.isShortcutDown()
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
    }

    /** Key caps in a row, one for each key of the combination. */
    public static Node keyCaps(String keys) {
        List<Node> caps = new ArrayList<>();
        for (String key :
                combination(keys).getDisplayText().replace("Escape", "Esc").split("\\+", -1)) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            caps.add(cap);
        }
        HBox row = new HBox(4, caps.toArray(Node[]::new));
        row.setMinWidth(HBox.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
