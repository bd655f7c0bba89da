package signalbox.ui.routing;

import java.math.BigDecimal;
import signalbox.core.table.Budget;
import signalbox.core.table.ValueEdits;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of budgets, by the place of the budget, from 0. On the JavaFX thread. */
final class BudgetFields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal NEW_LIMIT = BigDecimal.TEN;

    private final DraftViewModel draft;

    BudgetFields(DraftViewModel draft) {
        this.draft = draft;
    }

    /** Adds a budget of a day for all that only warns. */
    void add() {
        ObjectNode budget = JSON.objectNode();
        budget.put("period", Budget.Period.DAY.wireName());
        budget.put("usd", NEW_LIMIT);
        budget.put("then", Budget.Then.WARN.wireName());
        draft.edit(
                Strings.text("routing.edit.add-budget"), document -> ValueEdits.append(document, "/budgets", budget));
    }

    void remove(int budget) {
        draft.edit(
                Strings.text("routing.edit.remove-budget"), document -> ValueEdits.remove(document, pointer(budget)));
    }

    ValuePlace period(int budget) {
        return place(budget, "period", ValueKind.TEXT, MissingNode.getInstance());
    }

    ValuePlace limit(int budget) {
        return place(budget, "usd", ValueKind.NUMBER, MissingNode.getInstance());
    }

    ValuePlace user(int budget) {
        return place(budget, "user", ValueKind.TEXT, MissingNode.getInstance());
    }

    ValuePlace warnAt(int budget) {
        return place(budget, "warn_at", ValueKind.PERCENT, JSON.numberNode(new BigDecimal("0.8")));
    }

    ValuePlace then(int budget) {
        return place(budget, "then", ValueKind.TEXT, MissingNode.getInstance());
    }

    ValuePlace downgradeTo(int budget) {
        return place(budget, "downgrade_to", ValueKind.TEXT, MissingNode.getInstance());
    }

    ValuePlace except(int budget) {
        return place(budget, "except", ValueKind.WORDS, JSON.arrayNode());
    }

    static String pointer(int budget) {
        return ValueEdits.pointer("budgets", budget);
    }

    private static ValuePlace place(int budget, String field, ValueKind kind, JsonNode usual) {
        return ValuePlace.of(pointer(budget) + "/" + field, kind, "routing.budget." + field.replace('_', '-'), usual);
    }
}
