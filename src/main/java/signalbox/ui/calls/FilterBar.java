package signalbox.ui.calls;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;

/** The one filter: period, typed filter, menu; below it the chips of what is filtered now. */
final class FilterBar extends VBox {
    private final CallsViewModel model;
    private final LookViewModel looks;
    private final CustomTextField field = new CustomTextField();
    private final FlowPane chips = new FlowPane(8, 8);
    private final Button undo = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private final SequencedMap<Period, ToggleButton> periods = new LinkedHashMap<>();

    FilterBar(CallsViewModel model, CallsSheets sheets) {
        this.model = model;
        this.looks = model.looks();
        getStyleClass().add("filter-bar");
        ToggleButton facets = new ToggleButton(Strings.text("calls.filter.menu"), new FontIcon(Feather.FILTER));
        facets.setMinWidth(Region.USE_PREF_SIZE);
        facets.selectedProperty().bindBidirectional(model.facets().openProperty());
        facets.setTooltip(new Tooltip(Strings.text("calls.facets.open")));
        undo.getStyleClass().add(Styles.BUTTON_ICON);
        undo.setOnAction(event -> looks.undo());
        undo.setAccessibleText(Strings.text("calls.action.undo"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox tools =
                new HBox(periodButtons(), facets, typed(), undo, new ViewsMenu(looks, sheets), new LogMenu(sheets));
        tools.getStyleClass().add("toolbar");
        chips.getStyleClass().add("chips");
        getChildren().addAll(tools, chips);
        looks.queryProperty().subscribe(this::show);
        looks.viewsProperty().subscribe(views -> show(looks.queryProperty().get()));
        looks.noticeProperty().subscribe(notice -> show(looks.queryProperty().get()));
        model.transfers()
                .noticeProperty()
                .subscribe(notice -> show(looks.queryProperty().get()));
        model.overviewProperty()
                .subscribe(overview -> show(looks.queryProperty().get()));
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private Node periodButtons() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (Map.Entry<String, Period> choice : List.of(
                Map.<String, Period>entry("day", Period.Recent.DAY),
                Map.<String, Period>entry("week", Period.Recent.WEEK),
                Map.<String, Period>entry("month", Period.Recent.MONTH),
                Map.<String, Period>entry("quarter", Period.Recent.QUARTER),
                Map.<String, Period>entry("all", Period.Everything.ALL))) {
            ToggleButton button = new ToggleButton(Strings.text("calls.period." + choice.getKey()));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(periods.isEmpty() ? Styles.LEFT_PILL : Styles.CENTER_PILL);
            button.setOnAction(event -> {
                button.setSelected(true);
                looks.during(choice.getValue());
            });
            periods.put(choice.getValue(), button);
            row.getChildren().add(button);
        }
        ToggleButton last = periods.lastEntry().getValue();
        last.getStyleClass().remove(Styles.CENTER_PILL);
        last.getStyleClass().add(Styles.RIGHT_PILL);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private Node typed() {
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setPromptText(Strings.text("calls.filter.prompt"));
        field.setOnAction(event -> {
            if (looks.type(field.getText())) {
                field.clear();
            }
        });
        // With nothing typed there is nothing of the field's own to take back.
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.Z
                    && event.isShortcutDown()
                    && field.getText().isEmpty()) {
                event.consume();
                if (event.isShiftDown()) {
                    looks.redo();
                } else {
                    looks.undo();
                }
            }
        });
        return field;
    }

    private void show(CallsQuery query) {
        ToggleButton chosen = periods.get(query.period());
        periods.values().forEach(button -> button.setSelected(button.equals(chosen)));
        undo.setDisable(looks.undoName().isEmpty());
        undo.setTooltip(new Tooltip(looks.undoName()
                .map(name -> Strings.text("calls.undo.tooltip", name))
                .orElseGet(() -> Strings.text("calls.action.undo"))));
        chips.getChildren().clear();
        if (model.overviewProperty().get().map(CallsOverview::sample).orElse(false)) {
            Label sample = new Label(Strings.text("calls.sample.badge"));
            sample.getStyleClass().addAll("badge", "practice");
            sample.setTooltip(new Tooltip(Strings.text("calls.sample.tooltip")));
            chips.getChildren().add(sample);
        }
        FilterChip.of(query).forEach(chip -> chips.getChildren().add(node(chip)));
        String notice = looks.noticeProperty().get().isEmpty()
                ? model.transfers().noticeProperty().get()
                : looks.noticeProperty().get();
        if (!notice.isEmpty() || FilterChip.of(query).isEmpty()) {
            Label words = new Label(notice.isEmpty() ? Strings.text("calls.filter.none") : notice);
            boolean trouble = !looks.noticeProperty().get().isEmpty()
                    || model.transfers().failedProperty().get();
            words.getStyleClass().addAll(trouble ? "negative" : "muted", "filter-notice");
            words.setTooltip(new Tooltip(words.getText()));
            chips.getChildren().add(words);
        }
    }

    private Node node(FilterChip chip) {
        Button button = new Button(chip.text(), new FontIcon(Feather.X));
        button.getStyleClass().setAll("button", "chip");
        button.setAccessibleText(Strings.text("calls.chip.remove", chip.text()));
        button.setTooltip(new Tooltip(Strings.text("calls.chip.remove", chip.text())));
        button.setOnAction(event -> looks.filter(now -> chip.without()));
        return button;
    }
}
