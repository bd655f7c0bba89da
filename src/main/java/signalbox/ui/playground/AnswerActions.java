package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.provider.RequestCode;
import signalbox.ui.common.Copy;
import signalbox.ui.common.Strings;

/** What can be done with an answer, as buttons in one row; where there is little width, some of it in a menu. */
final class AnswerActions extends HBox {
    private final PlaygroundViewModel playground;
    private final AnswerViewModel model;
    private final AnswerPanels panels;
    private final ObservableValue<Boolean> decided;
    private final ObservableBooleanValue narrow;

    /** @param narrow whether there is little width now */
    AnswerActions(
            PlaygroundViewModel playground, AnswerViewModel model, AnswerPanels panels, ObservableBooleanValue narrow) {
        this.playground = playground;
        this.model = model;
        this.panels = panels;
        this.narrow = narrow;
        this.decided = model.decisionProperty().map(Optional::isPresent);
        getStyleClass().add("answer-actions");
        Button why = button(Feather.HELP_CIRCLE, "playground.answer.why", panels::toggleWhy);
        show(why, decided);
        Button copy = button(
                Feather.COPY,
                "playground.answer.copy",
                () -> Copy.text(model.textProperty().get()));
        show(copy, model.textProperty().isNotEmpty());
        Button again = button(Feather.REFRESH_CW, "playground.answer.again", () -> playground.sendAgain(model));
        again.disableProperty().bind(playground.sendingProperty());
        show(again, model.phaseProperty().map(phase -> !phase.running()));
        getChildren().setAll(why, correct(), rule(), code(), copy, compare(), again, goOn(), more());
    }

    /** To the first button. */
    void focusFirst() {
        requestFocusTraversal(TraversalDirection.NEXT);
    }

    private Button correct() {
        Button correct = button(Feather.CHECK_SQUARE, "playground.correct.button", panels::toggleCorrection);
        showWhereWide(correct, decided);
        return correct;
    }

    private Button rule() {
        Button rule = button(Feather.FILTER, "playground.rule.button", panels::toggleRule);
        showWhereWide(rule, decided);
        return rule;
    }

    private Button compare() {
        Button compare = button(Feather.GIT_PULL_REQUEST, "playground.answer.compare", this::addToComparison);
        showWhereWide(compare, new SimpleBooleanProperty(true));
        return compare;
    }

    private void addToComparison() {
        playground.followUps().compare(model);
    }

    private Button goOn() {
        Button go =
                button(Feather.CORNER_DOWN_RIGHT, "playground.answer.continue", () -> playground.continueWith(model));
        show(
                go,
                model.phaseProperty()
                        .map(phase ->
                                phase == AnswerPhase.SERVED && !model.label().isEmpty()));
        return go;
    }

    private MenuButton code() {
        MenuButton code = dressed(new MenuButton(null, new FontIcon(Feather.CODE)), "playground.code.button");
        code.getItems().setAll(languages());
        code.setOnShowing(_ -> allowCode(code.getItems()));
        showWhereWide(code, model.modelProperty().map(Optional::isPresent));
        return code;
    }

    private MenuButton more() {
        MenuButton more =
                dressed(new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL)), "playground.answer.more");
        more.getStyleClass().add(Tweaks.NO_ARROW);
        Menu code = new Menu(Strings.text("playground.code.button"));
        code.getItems().setAll(languages());
        MenuItem correct = item("playground.correct.button", panels::toggleCorrection);
        MenuItem rule = item("playground.rule.button", panels::toggleRule);
        more.getItems()
                .setAll(
                        correct,
                        rule,
                        item("playground.answer.compare", this::addToComparison),
                        new SeparatorMenuItem(),
                        code);
        more.setOnShowing(_ -> {
            correct.setDisable(!decided.getValue());
            rule.setDisable(!decided.getValue());
            allowCode(code.getItems());
        });
        show(more, narrow.map(Boolean::booleanValue));
        return more;
    }

    private List<MenuItem> languages() {
        return List.of(RequestCode.Language.values()).stream()
                .map(language -> {
                    MenuItem item = new MenuItem(CodePanel.name(language));
                    item.setOnAction(_ -> panels.showCode(language));
                    return item;
                })
                .toList();
    }

    private void allowCode(List<MenuItem> languages) {
        boolean known = CodePanel.canShow(model, playground.table());
        languages.forEach(item -> item.setDisable(!known));
    }

    private void showWhereWide(Node node, ObservableValue<Boolean> when) {
        show(node, Bindings.createBooleanBinding(() -> when.getValue() && !narrow.get(), when, narrow));
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private static Button button(Feather feather, String key, Runnable act) {
        Button button = dressed(new Button(null, new FontIcon(feather)), key);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static <B extends ButtonBase> B dressed(B button, String key) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(Strings.text(key)));
        button.setAccessibleText(Strings.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
