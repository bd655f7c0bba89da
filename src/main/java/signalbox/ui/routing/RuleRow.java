package signalbox.ui.routing;

import java.util.List;
import java.util.stream.IntStream;
import signalbox.core.table.HardRoute;

/**
 * A hard route in the list.
 *
 * @param index from 0, first to last
 * @param tierIndex place of its tier, or -1 where the draft has no such tier
 * @param problem empty where nothing is wrong
 */
record RuleRow(int index, HardRoute rule, int tierIndex, String problem) {
    static List<RuleRow> of(DraftViewModel.State state) {
        List<HardRoute> rules = state.outline().hardRoutes();
        List<String> tiers = state.outline().tierNames();
        return IntStream.range(0, rules.size())
                .mapToObj(index -> new RuleRow(
                        index,
                        rules.get(index),
                        tiers.indexOf(rules.get(index).tier()),
                        state.problem("/hard_routes/" + index)))
                .toList();
    }
}
