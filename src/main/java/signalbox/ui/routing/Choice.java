package signalbox.ui.routing;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** A choice among names that goes into the draft. */
class Choice extends ComboBox<String> {
    private boolean showing;

    Choice(Consumer<String> onChosen) {
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                onChosen.accept(now);
            }
        });
    }

    /** Shows what the draft says, and marks it where the draft is wrong. */
    final void show(List<String> names, String name, String problem) {
        showing = true;
        if (!getItems().equals(names)) {
            getItems().setAll(names);
        }
        setValue(name);
        showing = false;
        pseudoClassStateChanged(EditField.WRONG, !problem.isEmpty());
    }
}
