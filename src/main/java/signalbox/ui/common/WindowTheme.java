package signalbox.ui.common;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/**
 * Keeps every window of the program, dialogs and pop-ups too, in the theme that the operator chose, and follows the
 * operating system where that is the choice. One for the life of the program, on the JavaFX thread.
 */
public final class WindowTheme {
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    public WindowTheme(ThemeChoice first) {
        choice.set(first);
        resolve();
        choice.subscribe(this::resolve);
    }

    /** From now on keeps the program's windows in the theme, and follows the operating system. Called once. */
    public void takeOver() {
        Platform.getPreferences().colorSchemeProperty().subscribe(this::resolve);
        dressAll();
        theme.subscribe(this::dressAll);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::dress);
            }
        });
    }

    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** The theme now in use. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** Goes to the other theme and stays there, whatever the operating system does. */
    public void toggle() {
        choice.set(theme.get() == Theme.LIGHT ? ThemeChoice.DARK : ThemeChoice.LIGHT);
    }

    private void resolve() {
        theme.set(choice.get().resolve(Theme.of(Platform.getPreferences().getColorScheme())));
    }

    private void dressAll() {
        theme.get().become();
        Window.getWindows().forEach(this::dress);
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            theme.get().dress(window.getScene());
        }
    }
}
