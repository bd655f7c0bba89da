package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.BodyPolicy;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** What the log keeps of prompts and answers, and for how long; says what that does before it is done. */
final class PrivacySheet extends Sheet {
    private final PrivacyViewModel model;
    private final TextField days = new TextField();
    private final Button apply = new Button();

    PrivacySheet(CallsViewModel calls) {
        super(Strings.text("calls.privacy.title"));
        this.model = calls.privacy();
        narrow();
        VBox texts = new VBox(6, title("calls.privacy.texts"));
        ToggleGroup group = new ToggleGroup();
        for (BodyPolicy policy : BodyPolicy.values()) {
            RadioButton button = new RadioButton(Strings.text("calls.privacy." + policy.wireName()));
            button.setToggleGroup(group);
            button.setOnAction(event -> model.bodiesProperty().set(policy));
            model.bodiesProperty().subscribe(chosen -> button.setSelected(chosen == policy));
            texts.getChildren().add(button);
        }
        CheckBox old = new CheckBox();
        old.selectedProperty().bindBidirectional(model.oldTooProperty());
        model.storedProperty().subscribe(count -> {
            old.setText(Strings.text("calls.privacy.old", Formats.count(count.longValue())));
            old.setVisible(count.longValue() > 0);
        });
        old.managedProperty().bind(old.visibleProperty());
        texts.getChildren().addAll(old, effect(model.textsEffectProperty()));
        days.textProperty().bindBidirectional(model.daysProperty());
        days.setPrefColumnCount(6);
        days.getStyleClass().add("number");
        days.setAccessibleText(Strings.text("calls.privacy.days"));
        HBox line = new HBox(
                8, new Label(Strings.text("calls.privacy.keep")), days, new Label(Strings.text("calls.privacy.unit")));
        line.getStyleClass().add("toolbar");
        VBox time = new VBox(6, title("calls.privacy.days"), line, effect(model.daysEffectProperty()));
        ErrorNote trouble = new ErrorNote();
        model.troubleProperty().subscribe(reason -> trouble.show(reason));
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.disableProperty().bind(model.readyProperty().not());
        apply.setOnAction(event -> model.apply());
        model.deletedProperty().subscribe(count -> name());
        model.textsEffectProperty().subscribe(words -> name());
        put(texts, time, trouble, new HBox(8, apply));
    }

    private void name() {
        long deleted = model.deletedProperty().get();
        boolean old = model.oldTooProperty().get() && model.storedProperty().get() > 0;
        apply.setText(
                deleted > 0
                        ? Strings.text("calls.privacy.apply.delete", Formats.count(deleted), deleted)
                        : Strings.text(old ? "calls.privacy.apply.old" : "calls.privacy.apply"));
        apply.getStyleClass().removeAll(Styles.ACCENT, Styles.DANGER);
        apply.getStyleClass().add(deleted == 0 && !old ? Styles.ACCENT : Styles.DANGER);
    }

    private static Label title(String key) {
        Label title = new Label(Strings.text(key));
        title.getStyleClass().add("card-title");
        return title;
    }

    private static Label effect(javafx.beans.value.ObservableValue<String> words) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    @Override
    protected void focusFirst() {
        days.requestFocus();
    }
}
