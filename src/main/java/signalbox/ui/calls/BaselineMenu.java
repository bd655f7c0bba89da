package signalbox.ui.calls;

import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import signalbox.ui.common.Strings;

/** The title of the saving, and the tier that it compares with: any of the table's. */
final class BaselineMenu extends MenuButton {
    private final CallsViewModel model;

    BaselineMenu(CallsViewModel model) {
        this.model = model;
        getStyleClass().add("baseline-menu");
        setMnemonicParsing(false);
        setTooltip(new Tooltip(Strings.text("calls.figure.saved.tooltip")));
        setOnShowing(event -> fill());
        fill();
        model.overviewProperty().subscribe(this::nameTier);
    }

    private void nameTier(Optional<CallsOverview> overview) {
        setText(Strings.text(
                "calls.figure.saved", overview.map(CallsOverview::baselineTier).orElse("")));
    }

    private void fill() {
        getItems().clear();
        String chosen =
                model.overviewProperty().get().map(CallsOverview::baselineTier).orElse("");
        for (String tier : model.tierNames()) {
            RadioMenuItem item = new RadioMenuItem(Strings.text("calls.figure.saved", tier));
            item.setMnemonicParsing(false);
            item.setSelected(tier.equals(chosen));
            item.setOnAction(
                    event -> model.looks().change(Strings.text("calls.edit.baseline"), now -> now.against(tier)));
            getItems().add(item);
        }
    }
}
