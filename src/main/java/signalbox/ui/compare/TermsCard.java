package signalbox.ui.compare;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import signalbox.core.review.Plan;
import signalbox.core.review.Scope;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** What is fixed before the first vote: margin, limits, plan, controls, criteria, and the spending cap. */
final class TermsCard extends Card {
    private final TermsViewModel terms;

    TermsCard(SetUpViewModel setUp) {
        super(Strings.text("compare.terms.title"));
        this.terms = setUp.terms();
        var grid = new GridPane(8, 8);
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(name);
        addRow(grid, 0, "compare.terms.margin", "compare.terms.inHundred", terms.marginProperty(), "terms-margin");
        addRow(grid, 1, "compare.terms.severe", "compare.terms.inHundred", terms.severeProperty(), "terms-severe");
        addRow(grid, 2, "compare.terms.most", "compare.terms.examples", terms.mostProperty(), "terms-most");
        addRow(grid, 3, "compare.terms.cap", "compare.terms.dollars", terms.capProperty(), "terms-cap");
        var criteria = new TextField();
        criteria.setPromptText(Strings.text("compare.terms.criteria"));
        criteria.setAccessibleText(Strings.text("compare.terms.criteria"));
        criteria.textProperty().bindBidirectional(terms.criteriaProperty());
        var controls = new CheckBox(Strings.text("compare.terms.controls"));
        controls.selectedProperty().bindBidirectional(terms.controlsProperty());
        controls.disableProperty().bind(terms.checkProperty().isNotNull().and(terms.decidesProperty()));
        var scope = new Label();
        scope.getStyleClass().addAll("muted", "small");
        scope.setWrapText(true);
        scope.setMinHeight(Region.USE_PREF_SIZE);
        terms.scopeProperty().subscribe(now -> {
            scope.setText(Strings.text("compare.terms.scope", ScopeWords.of(now)));
            scope.setManaged(now.kind() != Scope.Kind.ANY);
            scope.setVisible(now.kind() != Scope.Kind.ANY);
        });
        getChildren().addAll(scope, grid, plans(), controls, criteria, new CheckChoice(setUp));
    }

    private HBox plans() {
        var group = new ToggleGroup();
        var plans = new HBox(
                16, plan(Plan.WATCH, "compare.terms.watch", group), plan(Plan.FIXED, "compare.terms.fixed", group));
        plans.setAlignment(Pos.CENTER_LEFT);
        return plans;
    }

    private RadioButton plan(Plan plan, String key, ToggleGroup group) {
        var button = new RadioButton(Strings.text(key));
        button.setToggleGroup(group);
        button.setOnAction(event -> terms.planProperty().set(plan));
        terms.planProperty().subscribe(now -> button.setSelected(now == plan));
        return button;
    }

    private static void addRow(GridPane grid, int row, String key, String unit, StringProperty value, String id) {
        var field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setAccessibleText(Strings.text(key));
        field.textProperty().bindBidirectional(value);
        field.setMinWidth(72);
        field.setMaxWidth(72);
        var after = new Label(Strings.text(unit));
        after.getStyleClass().addAll("muted", "small");
        after.setMinWidth(64);
        grid.addRow(row, new Label(Strings.text(key)), field, after);
    }
}
