package signalbox.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Shortcuts;

/** One button for each screen, down the left edge. */
final class NavigationRail extends VBox {
    NavigationRail(ObjectProperty<ScreenId> shown) {
        getStyleClass().add("navigation");
        for (ScreenId screen : ScreenId.values()) {
            getChildren().add(button(screen, shown));
        }
    }

    private static ToggleButton button(ScreenId screen, ObjectProperty<ScreenId> shown) {
        ToggleButton button = new ToggleButton(ScreenNames.title(screen), new FontIcon(ScreenNames.icon(screen)));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("navigate-" + screen.name());
        button.setTooltip(new Tooltip(ScreenNames.title(screen) + "  "
                + Shortcuts.combination(ScreenNames.keys(screen)).getDisplayText()));
        shown.subscribe(now -> button.setSelected(now == screen));
        button.setOnAction(event -> {
            shown.set(screen);
            button.setSelected(true);
        });
        return button;
    }
}
