package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.routing.Cause;
import signalbox.core.table.Budget;
import signalbox.ui.common.Strings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What may be spent in a day or a month, and what happens then. */
final class BudgetsView extends VBox {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BudgetFields budgets;
    private final ValueFields fields;
    private final List<Row> rows = new ArrayList<>();
    private final VBox list = new VBox(12);
    private final Label none = Parts.muted(Strings.text("routing.budgets.none"));

    BudgetsView(DraftViewModel draft) {
        budgets = new BudgetFields(draft);
        fields = new ValueFields(draft);
        none.setWrapText(true);
        getChildren()
                .setAll(Parts.section(
                        "routing.budgets.title", Parts.icon(Feather.PLUS, "routing.budgets.add", this::add), list));
        draft.stateProperty().subscribe(this::show);
    }

    private void add() {
        budgets.add();
        rows.getLast().limit.field().requestFocus();
        rows.getLast().limit.field().selectAll();
    }

    private void show(DraftState state) {
        int count = state.outline().budgets().size();
        while (rows.size() > count) {
            rows.removeLast();
        }
        while (rows.size() < count) {
            rows.add(new Row(rows.size()));
        }
        rows.forEach(row -> row.show(state));
        if (rows.isEmpty()) {
            list.getChildren().setAll(none);
        } else if (!list.getChildren().equals(rows)) {
            list.getChildren().setAll(rows);
        }
    }

    private final class Row extends VBox {
        private final int index;
        private final Choice period;
        private final ValueField limit;
        private final ValueField user;
        private final ValueField warnAt;
        private final Choice then;
        private final TierChoice downgradeTo;
        private final Region downgrade;
        private final Map<String, CheckBox> except = new LinkedHashMap<>();
        private final Label problem = Parts.problem();

        Row(int index) {
            super(8);
            this.index = index;
            getStyleClass().add("budget");
            period = new Choice(chosen -> fields.set(budgets.period(index), JSON.stringNode(chosen)));
            limit = new ValueField(fields, budgets.limit(index));
            limit.field().setId("budget-usd-" + index);
            user = new ValueField(fields, budgets.user(index));
            user.field().setPromptText(Strings.text("routing.budget.user-prompt"));
            warnAt = new ValueField(fields, budgets.warnAt(index));
            then = new Choice(chosen -> fields.set(budgets.then(index), JSON.stringNode(chosen)));
            downgradeTo = new TierChoice(this::setDowngrade);
            downgrade = Parts.labelled("routing.budget.downgrade-to", downgradeTo);
            FlowPane causes = new FlowPane(12, 4);
            for (Cause cause : Cause.values()) {
                if (cause != Cause.BUDGET) {
                    CheckBox box = new CheckBox(Strings.text("routing.cause." + cause.wireName()));
                    box.setOnAction(event -> fields.set(budgets.except(index), ticked()));
                    except.put(cause.wireName(), box);
                    causes.getChildren().add(box);
                }
            }
            Label spared = Parts.muted(Strings.text("routing.budget.except"));
            getChildren()
                    .setAll(
                            new HBox(
                                    8,
                                    Parts.growing(
                                            Parts.row(Parts.labelled("routing.budget.period", period), limit, user)),
                                    Parts.icon(Feather.X, "routing.budgets.remove", () -> budgets.remove(index))),
                            Parts.row(Parts.labelled("routing.budget.then", then), downgrade, warnAt),
                            new VBox(4, spared, causes),
                            problem);
        }

        private void setDowngrade(String tier) {
            if (tier.equals(Strings.text("routing.budget.cheapest"))) {
                fields.clear(budgets.downgradeTo(index));
            } else {
                fields.set(budgets.downgradeTo(index), JSON.stringNode(tier));
            }
        }

        private ArrayNode ticked() {
            ArrayNode names = JSON.arrayNode();
            except.forEach((name, box) -> {
                if (box.isSelected()) {
                    names.add(name);
                }
            });
            return names;
        }

        void show(DraftState state) {
            period.show(
                    Arrays.stream(Budget.Period.values())
                            .map(Budget.Period::wireName)
                            .toList(),
                    budgets.period(index).written(state),
                    state.problem(budgets.period(index).pointer()));
            limit.show(state);
            user.show(state);
            user.field().setPromptText(Strings.text("routing.budget.user-prompt"));
            warnAt.show(state);
            String does = budgets.then(index).written(state);
            then.show(
                    Arrays.stream(Budget.Then.values())
                            .map(Budget.Then::wireName)
                            .toList(),
                    does,
                    state.problem(budgets.then(index).pointer()));
            List<String> tiers = new ArrayList<>(state.outline().tierNames());
            tiers.add(Strings.text("routing.budget.cheapest"));
            String to = budgets.downgradeTo(index).written(state);
            downgradeTo.show(
                    tiers,
                    to.isEmpty() ? Strings.text("routing.budget.cheapest") : to,
                    state.problem(budgets.downgradeTo(index).pointer()));
            downgrade.setDisable(!does.equals(Budget.Then.DOWNGRADE.wireName()));
            List<String> spared = state.document()
                    .value(budgets.except(index).pointer())
                    .valueStream()
                    .map(name -> name.asString(""))
                    .toList();
            except.forEach((name, box) -> box.setSelected(spared.contains(name)));
            problem.setText(List.of(budgets.period(index), budgets.then(index), budgets.downgradeTo(index)).stream()
                    .map(place -> state.problem(place.pointer()))
                    .filter(wrong -> !wrong.isEmpty())
                    .findFirst()
                    .orElse(""));
        }
    }
}
