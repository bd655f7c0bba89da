package signalbox.ui.routing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** A choice among names that goes into the draft; typing the first letters of a name chooses it. */
class Choice extends ComboBox<String> {
    private static final long BETWEEN_LETTERS = Duration.ofSeconds(1).toNanos();

    private boolean showing;
    private String typed = "";
    private long typedAt;

    Choice(Consumer<String> onChosen) {
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                onChosen.accept(now);
            }
        });
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.isBlank() || letter.charAt(0) < ' ' || event.isControlDown() || event.isAltDown()) {
            return;
        }
        long now = System.nanoTime();
        typed = now - typedAt < BETWEEN_LETTERS ? typed + letter : letter;
        typedAt = now;
        String begun = typed.toLowerCase(Locale.ROOT);
        getItems().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begun))
                .findFirst()
                .ifPresent(this::setValue);
        event.consume();
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
