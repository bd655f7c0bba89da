package signalbox.ui.routing;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.RuleFinding;
import signalbox.core.backtest.RuleUse;
import signalbox.core.table.HardRoute;

/**
 * A hard route in the list.
 *
 * @param index from 0, first to last
 * @param tierIndex place of its tier, or -1 where the draft has no such tier
 * @param problem empty where nothing is wrong
 * @param perWeekOrNull prompts of the last seven days that it matches; null where that is not known yet
 * @param health what is odd about it, in words; empty where nothing is
 */
record RuleRow(
        int index,
        HardRoute rule,
        int tierIndex,
        String problem,
        @Nullable Long perWeekOrNull,
        String health) implements RuleLine {
    static List<RuleRow> of(DraftState state, ImpactViewModel.State impact) {
        List<HardRoute> rules = state.outline().hardRoutes();
        List<String> tiers = state.outline().tierNames();
        List<RuleUse> uses = impact.impact().map(known -> known.rules()).orElse(List.of());
        boolean fits = impact.phase() == ImpactViewModel.Phase.READY && uses.size() == rules.size();
        return IntStream.range(0, rules.size())
                .mapToObj(index -> new RuleRow(
                        index,
                        rules.get(index),
                        tiers.indexOf(rules.get(index).tier()),
                        state.problem("/hard_routes/" + index),
                        fits && rules.get(index).enabled()
                                ? (Long) uses.get(index).matchedThisWeek()
                                : null,
                        fits ? impact.healthOf(index).map(RuleFinding::message).orElse("") : ""))
                .toList();
    }

    OptionalLong perWeek() {
        return perWeekOrNull == null ? OptionalLong.empty() : OptionalLong.of(perWeekOrNull);
    }
}
