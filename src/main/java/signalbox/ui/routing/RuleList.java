package signalbox.ui.routing;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.Strings;

/** The hard routes in their order, or those that are looked for; one may be selected. */
final class RuleList extends VBox {
    private final RoutingViewModel model;
    private final RuleListViewModel list;
    private final TextField filter = new TextField();
    private final Label count = Parts.muted("");
    private final RowList<RuleLine> rules;

    RuleList(RoutingViewModel model, RuleListViewModel list) {
        super(8);
        this.model = model;
        this.list = list;
        getStyleClass().add("rule-list");
        rules = new RowList<>(this::selected);
        rules.setId("rules");
        rules.setAccessibleText(Strings.text("routing.rules.title"));
        rules.setCellFactory(view -> new RuleCell(model));
        rules.setContextMenu(RowMenu.ofRules(model, list));
        rules.setPlaceholder(placeholder());
        VBox.setVgrow(rules, Priority.ALWAYS);
        getChildren().setAll(toolbar(), rules);
        list.linesProperty().subscribe(this::show);
        model.selectionProperty().subscribe(this::show);
        show();
    }

    private HBox toolbar() {
        filter.setId("rule-filter");
        filter.setPromptText(Strings.text("routing.rules.filter"));
        filter.setAccessibleText(Strings.text("routing.rules.filter"));
        filter.setMinWidth(80);
        filter.textProperty().bindBidirectional(list.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        ComboBox<RuleListViewModel.Show> show = new ComboBox<>();
        show.setId("rule-show");
        show.getItems().setAll(RuleListViewModel.Show.values());
        show.setAccessibleText(Strings.text("routing.rules.show"));
        show.valueProperty().bindBidirectional(list.showProperty());
        count.setId("rule-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox toolbar = new HBox(
                8, Parts.growing(filter), show, count, Parts.button(Feather.PLUS, "routing.rules.add", this::addRule));
        toolbar.getStyleClass().addAll("row-line", "rule-toolbar");
        return toolbar;
    }

    private void addRule() {
        list.clear();
        model.addRule();
    }

    private EmptyState placeholder() {
        return new EmptyState(
                        Feather.GIT_BRANCH,
                        Strings.text("routing.rules.empty"),
                        Strings.text("routing.rules.empty-sentence"))
                .withAction(Strings.text("routing.rules.add-first"), this::addRule);
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focus();
            event.consume();
        }
    }

    private void selected(RuleLine line) {
        switch (line) {
            case RuleRow row -> model.select(new Selection.OfRule(row.index()));
            case RuleLine.OfTier _ -> {}
        }
    }

    private void show() {
        RuleListViewModel.Lines lines = list.linesProperty().get();
        count.setText(lines.count());
        int selected = -1;
        if (model.selectionProperty().get() instanceof Selection.OfRule(int index)) {
            for (int i = 0; i < lines.lines().size(); i++) {
                if (lines.lines().get(i) instanceof RuleRow row && row.index() == index) {
                    selected = i;
                }
            }
        }
        rules.show(lines.lines(), selected);
    }

    /** Gives the list the focus, with a rule selected where there is one. */
    void focus() {
        if (!(model.selectionProperty().get() instanceof Selection.OfRule)) {
            rules.getItems().stream()
                    .filter(RuleRow.class::isInstance)
                    .findFirst()
                    .ifPresent(rules.getSelectionModel()::select);
        }
        rules.requestFocus();
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
