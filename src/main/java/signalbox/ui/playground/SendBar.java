package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;

/** What is done with the draft: sent, to one tier or to all, stopped, or given a file. */
final class SendBar extends HBox {
    SendBar(PlaygroundViewModel model, Runnable onAttach) {
        Button send = new Button(Strings.text("playground.send.button"), new FontIcon(Feather.SEND));
        send.getStyleClass().add(Styles.ACCENT);
        send.setTooltip(new Tooltip(Strings.text("playground.send.tooltip")));
        send.setOnAction(_ -> model.send());
        Button all = new Button(Strings.text("playground.send-all.button"), new FontIcon(Feather.COLUMNS));
        all.setTooltip(new Tooltip(Strings.text("playground.send-all.tooltip")));
        all.setOnAction(_ -> model.sendToAllTiers());
        for (Button button : new Button[] {send, all}) {
            button.disableProperty().bind(model.readyProperty().not());
        }
        Button stop = new Button(Strings.text("playground.stop.button"), new FontIcon(Feather.SQUARE));
        stop.setTooltip(new Tooltip(Strings.text("playground.stop.tooltip")));
        stop.disableProperty().bind(model.sendingProperty().not());
        stop.setOnAction(_ -> model.stop());
        Button attach = new Button(null, new FontIcon(Feather.PAPERCLIP));
        attach.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        attach.setTooltip(new Tooltip(Strings.text("playground.attach.tooltip")));
        attach.setAccessibleText(Strings.text("playground.attach.tooltip"));
        attach.setOnAction(_ -> onAttach.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().add("toolbar");
        getChildren().setAll(send, all, stop, attach, space, new Group(Shortcuts.keyCaps("Ctrl+Enter")));
    }
}
