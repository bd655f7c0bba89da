package signalbox.ui.routing;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import signalbox.ui.common.Strings;

/** What can be done with the selected row of a list, by a right click or the menu key. */
final class RowMenu {
    private RowMenu() {}

    static ContextMenu ofTiers(RoutingViewModel model) {
        return new ContextMenu(
                item("routing.inspector.up", () -> model.move(-1)),
                item("routing.inspector.down", () -> model.move(1)),
                new SeparatorMenuItem(),
                item("routing.inspector.duplicate", model::duplicate),
                item("routing.inspector.remove", model::remove));
    }

    static ContextMenu ofRules(RoutingViewModel model, RuleListViewModel list) {
        return new ContextMenu(
                item("routing.inspector.up", () -> list.move(-1)),
                item("routing.inspector.down", () -> list.move(1)),
                item("routing.menu.first", () -> moveTo(model, 0)),
                item("routing.menu.last", () -> moveTo(model, model.rules().size() - 1)),
                new SeparatorMenuItem(),
                item("routing.menu.toggle", model::toggle),
                item("routing.inspector.duplicate", model::duplicate),
                item("routing.inspector.remove", model::remove));
    }

    private static void moveTo(RoutingViewModel model, int place) {
        if (model.selectionProperty().get() instanceof Selection.OfRule(int index)) {
            model.moveRule(index, place);
        }
    }

    private static MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setOnAction(event -> act.run());
        return item;
    }
}
