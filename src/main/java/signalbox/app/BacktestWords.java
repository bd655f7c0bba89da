package signalbox.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.Impact;
import signalbox.core.backtest.Move;
import signalbox.core.pricing.Money;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The impact of a draft as the command line prints it. */
final class BacktestWords {
    private BacktestWords() {}

    static ObjectNode toJson(Impact impact) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("calls", impact.calls()).put("unknown", impact.unknown());
        ArrayNode moved = json.putArray("moved");
        for (Move move : impact.moved()) {
            moved.addObject()
                    .put("from", move.from())
                    .put("to", move.to())
                    .put("calls", move.calls())
                    .put("cost_change_usd", plain(move.costChange()));
        }
        json.put("cost_change_usd", plain(impact.costChange()));
        return json;
    }

    static List<String> lines(Impact impact) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%,d of %s would go elsewhere.", impact.movedCalls(), Counted.calls(impact.calls())));
        for (Move move : impact.moved()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s → %s  %s  %s%s",
                    move.from(),
                    move.to(),
                    Counted.calls(move.calls()),
                    change(move.costChange()),
                    move.unpriced() == 0
                            ? ""
                            : String.format(Locale.ROOT, " (%,d of them cannot be priced)", move.unpriced())));
        }
        lines.add("Cost against the table in use, at the same tokens: " + change(impact.costChange()) + ".");
        if (impact.unpriced() > 0) {
            lines.add("Not in that, because their tokens or a price is not known: " + Counted.calls(impact.unpriced())
                    + ".");
        }
        if (impact.unknown() > 0) {
            lines.add("Decided by user, task type and complexity alone, because the prompt was not kept: "
                    + Counted.calls(impact.unknown()) + ".");
        }
        return lines;
    }

    private static @Nullable BigDecimal plain(Optional<Money> money) {
        return money.map(Money::usd)
                .map(usd -> usd.scale() < 0 ? usd.setScale(0) : usd)
                .orElse(null);
    }

    private static String change(Optional<Money> change) {
        return change.map(money ->
                        (money.isNegative() ? "−$" : "+$") + money.usd().abs().toPlainString())
                .orElse("unknown");
    }
}
