package signalbox.ui.calls;

import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Strings;

/** Every dimension with the values that the log has; a value that is ticked is wanted. */
final class FilterMenu extends MenuButton {
    private final CallsViewModel model;

    FilterMenu(CallsViewModel model) {
        super(Strings.text("calls.filter.menu"), new FontIcon(Feather.FILTER));
        this.model = model;
        setMinWidth(Region.USE_PREF_SIZE);
        for (Dimension dimension : Dimension.values()) {
            getItems().add(menu(dimension));
        }
    }

    private Menu menu(Dimension dimension) {
        Menu menu = new Menu(CallWords.dimension(dimension));
        menu.getItems().add(waiting());
        showingProperty().subscribe(showing -> {
            if (showing) {
                model.values(dimension, values -> {
                    menu.getItems().clear();
                    values.forEach(value -> menu.getItems().add(item(dimension, value)));
                    menu.setDisable(values.isEmpty());
                });
            }
        });
        return menu;
    }

    private MenuItem item(Dimension dimension, String value) {
        CheckMenuItem item = new CheckMenuItem(CallWords.value(dimension, value));
        item.setMnemonicParsing(false);
        item.setSelected(model.looks()
                .queryProperty()
                .get()
                .filter()
                .only()
                .getOrDefault(dimension, Set.of())
                .contains(value));
        item.setOnAction(event -> model.looks()
                .filter(now -> item.isSelected() ? now.also(dimension, value) : now.forget(dimension, value)));
        return item;
    }

    private static MenuItem waiting() {
        MenuItem item = new MenuItem("…");
        item.setDisable(true);
        return item;
    }
}
