package signalbox.ui.calls;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.chart.Pick;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** A value that can be filtered by: a button under the mouse looks at it alone, the context menu excludes it too. */
final class ValueCell extends TableCell<CallRow, String> {
    private final Dimension dimension;
    private final CallsViewModel model;
    private final Label label;
    private final Button only = new Button(null, new FontIcon(Feather.FILTER));
    private final StackPane box;

    ValueCell(Dimension dimension, CallsViewModel model) {
        this.dimension = dimension;
        this.model = model;
        this.label = dimension == Dimension.TIER ? new TierBadge("", -1) : new Label();
        only.getStyleClass().setAll("button", "only-this");
        only.setFocusTraversable(false);
        only.setTooltip(new Tooltip());
        only.setOnAction(event -> model.looks().only(dimension, value()));
        box = new StackPane(label, only);
        StackPane.setAlignment(label, Pos.CENTER_LEFT);
        StackPane.setAlignment(only, Pos.CENTER_RIGHT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnContextMenuRequested(event -> {
            if (!isEmpty()) {
                menu().show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable String value, boolean empty) {
        super.updateItem(value, empty);
        if (value == null || empty || value.isEmpty()) {
            setGraphic(null);
            return;
        }
        String words = CallWords.value(dimension, value);
        if (label instanceof TierBadge badge) {
            badge.show(words, model.tierNames().indexOf(value));
        } else {
            label.setText(words);
        }
        label.getStyleClass().remove("negative");
        if (dimension == Dimension.STATUS && CallWords.isFailure(value)) {
            label.getStyleClass().add("negative");
        }
        only.getTooltip().setText(Strings.text("calls.only.tooltip", words));
        setGraphic(box);
    }

    private String value() {
        return getItem() == null ? "" : getItem();
    }

    private ContextMenu menu() {
        String words = CallWords.value(dimension, value());
        MenuItem alone = new MenuItem(Strings.text("calls.only.menu", words));
        alone.setOnAction(event -> model.looks().only(dimension, value()));
        MenuItem also = new MenuItem(Strings.text("calls.also.menu", words));
        also.setOnAction(event -> model.looks().pick(Pick.ALSO, dimension, value()));
        MenuItem exclude = new MenuItem(Strings.text("calls.exclude.menu", words));
        exclude.setOnAction(event -> model.looks().pick(Pick.EXCLUDE, dimension, value()));
        return new ContextMenu(alone, also, exclude);
    }
}
