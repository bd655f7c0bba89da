package signalbox.ui.calls;

import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;

/** The saved views: opens one, saves the present look as one, renames and deletes. */
final class ViewsMenu extends MenuButton {
    private final LookViewModel looks;
    private final CallsSheets sheets;

    ViewsMenu(LookViewModel looks, CallsSheets sheets) {
        super(Strings.text("calls.views.menu"), new FontIcon(Feather.BOOKMARK));
        this.looks = looks;
        this.sheets = sheets;
        setMinWidth(Region.USE_PREF_SIZE);
        looks.viewsProperty().subscribe(views -> fill());
    }

    private void fill() {
        getItems().clear();
        Menu rename = new Menu(Strings.text("calls.views.rename"));
        Menu delete = new Menu(Strings.text("calls.views.delete"));
        for (SavedView view : looks.viewsProperty().get()) {
            getItems().add(item(view, looks::open));
            rename.getItems().add(item(view, sheets::rename));
            delete.getItems().add(item(view, looks::delete));
        }
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        MenuItem save = new MenuItem(Strings.text("calls.views.save"));
        save.setOnAction(event -> sheets.saveView());
        getItems().add(save);
        if (!rename.getItems().isEmpty()) {
            getItems().addAll(rename, delete);
        }
    }

    private static MenuItem item(SavedView view, Consumer<SavedView> act) {
        MenuItem item = new MenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.accept(view));
        return item;
    }
}
