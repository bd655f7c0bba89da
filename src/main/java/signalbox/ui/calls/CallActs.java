package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Copy;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;

/** What else the call looked at leads to: a rule, or a copy of it. What is not possible cannot be pressed. */
final class CallActs extends MenuButton {
    private final CallDetailViewModel model;
    private final Navigator navigator;

    CallActs(CallDetailViewModel model, Navigator navigator) {
        super(null, new FontIcon(Feather.MORE_HORIZONTAL));
        this.model = model;
        this.navigator = navigator;
        getStyleClass().addAll(Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText(Strings.text("calls.detail.more"));
        setTooltip(new Tooltip(Strings.text("calls.detail.more")));
        model.detailProperty().subscribe(detail -> fill());
    }

    private void fill() {
        getItems()
                .setAll(
                        handing("calls.detail.rule", model::rule),
                        handing("calls.detail.deciding", model::decidingRule),
                        new SeparatorMenuItem());
        for (CallDetailViewModel.Form form : CallDetailViewModel.Form.values()) {
            MenuItem item =
                    new MenuItem(Strings.text("calls.detail.copy." + form.name().toLowerCase(Locale.ROOT)));
            item.setDisable(model.copy(form).isEmpty());
            item.setOnAction(event -> model.copy(form).ifPresent(Copy::text));
            getItems().add(item);
        }
    }

    private MenuItem handing(String key, Supplier<Optional<Handover>> handover) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setDisable(handover.get().isEmpty());
        item.setOnAction(event -> handover.get().ifPresent(navigator::hand));
        return item;
    }
}
