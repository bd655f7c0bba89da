package signalbox.ui.calls;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;

/** What can be done with the log as a whole. */
final class LogMenu extends MenuButton {
    LogMenu(CallsSheets sheets) {
        super(Strings.text("calls.log.menu"), new FontIcon(Feather.DATABASE));
        setMinWidth(Region.USE_PREF_SIZE);
        getItems()
                .addAll(
                        item("calls.action.import", sheets::openImport),
                        item("calls.action.export", sheets::openExport),
                        item("calls.action.report", sheets::chooseReport),
                        item("calls.action.privacy", sheets::openPrivacy));
    }

    private static MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setOnAction(event -> act.run());
        return item;
    }
}
