package signalbox.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Screen;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;
import signalbox.ui.common.Theme;
import signalbox.ui.common.WindowTheme;

/** Above the screen: its title and what it puts there, practice mode's mark, the palette and the theme. */
final class TopBar extends HBox {
    private final Label title = new Label();
    private final HBox items = new HBox();

    TopBar(ShellViewModel viewModel, WindowTheme theme) {
        getStyleClass().add("top-bar");
        title.getStyleClass().add("screen-title");
        title.setMinWidth(USE_PREF_SIZE);
        items.getStyleClass().add("bar-items");
        HBox.setHgrow(items, Priority.ALWAYS);
        getChildren().setAll(title, items, new PracticeMark(viewModel), paletteButton(viewModel), themeButton(theme));
    }

    void show(Screen screen) {
        title.setText(ScreenNames.title(screen.id()));
        items.getChildren().setAll(screen.barItems());
    }

    private static Button paletteButton(ShellViewModel viewModel) {
        HBox face = new HBox(
                8,
                new FontIcon(Feather.SEARCH),
                new Label(Strings.text("shell.palette.button")),
                Shortcuts.keyCaps("Ctrl+K"));
        face.getStyleClass().add("palette-face");
        Button button = new Button(null, face);
        button.setId("open-palette");
        button.setAccessibleText(Strings.text("shell.palette.prompt"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> viewModel.overlayProperty().set(Overlay.PALETTE));
        return button;
    }

    private static Button themeButton(WindowTheme theme) {
        FontIcon icon = new FontIcon();
        Button button = new Button(null, icon);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(Strings.text("shell.theme.toggle")));
        button.setAccessibleText(Strings.text("shell.theme.toggle"));
        theme.themeProperty().subscribe(now -> icon.setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN));
        button.setOnAction(event -> theme.toggle());
        return button;
    }
}
