package signalbox.ui.calls;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Combo boxes of the charts: a choice in words, shown as it is and asked for when it is changed by hand. */
final class Choosers {
    private Choosers() {}

    static <T> ComboBox<T> of(List<T> choices, Function<T, String> words, String accessible, Consumer<T> onChoice) {
        ComboBox<T> chooser = new ComboBox<>();
        chooser.getItems().setAll(choices);
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        chooser.setAccessibleText(accessible);
        chooser.getStyleClass().add("group-chooser");
        chooser.setOnAction(event -> {
            T choice = chooser.getValue();
            if (choice != null) {
                onChoice.accept(choice);
            }
        });
        return chooser;
    }
}
