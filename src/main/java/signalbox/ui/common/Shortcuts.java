package signalbox.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Keys: which ones are meant, whether they were pressed, and how they are drawn. */
public final class Shortcuts {
    private Shortcuts() {}

    /** Runs an action of the list whose keys were pressed and consumes the event; the first one wins. */
    public static void handle(KeyEvent event, List<Action> actions) {
        for (Action action : actions) {
            if (!action.keys().isEmpty()
                    && KeyCombination.valueOf(action.keys()).match(event)) {
                event.consume();
                action.run().run();
                return;
            }
        }
    }

    /** Key caps in a row, one for each key of the combination. */
    public static Node keyCaps(String keys) {
        List<Node> caps = new ArrayList<>();
        for (String key : keys.split("\\+", -1)) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            caps.add(cap);
        }
        HBox row = new HBox(4, caps.toArray(Node[]::new));
        row.setMinWidth(HBox.USE_PREF_SIZE);
        return row;
    }
}
