package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import signalbox.core.routing.StageName;

/** Counts calls by the stage and the rule that decides them. */
final class RuleUses {
    private static final StageName[] STAGES = {
        StageName.FORCED, StageName.USER_OVERRIDE, StageName.TASK_ROUTE, StageName.CLASSIFIER, StageName.DEFAULT
    };

    private final Redecisions decisions;
    private final int width;
    private final long[] byRule;
    private final long[] byOthers;

    RuleUses(Redecisions decisions) {
        this.decisions = decisions;
        width = decisions.targets().size();
        byRule = new long[decisions.table().hardRoutes().size() * width];
        byOthers = new long[STAGES.length * width];
    }

    /** @param how these decisions, or those of the same table without its hard routes */
    void count(int call, Redecisions how, int times) {
        short by = how.decider()[call];
        if (by >= 0) {
            byRule[by * width + how.target()[call]] += times;
        } else if (by != Redecisions.STAYS) {
            byOthers[(-by - 1) * width + how.target()[call]] += times;
        }
    }

    void add(RuleUses other) {
        for (int i = 0; i < other.byRule.length; i++) {
            byRule[i] += other.byRule[i];
        }
        for (int i = 0; i < byOthers.length; i++) {
            byOthers[i] += other.byOthers[i];
        }
    }

    List<RuleUse> rules(Period period, Period week) {
        List<RuleUse> uses = new ArrayList<>();
        for (int rule = 0; rule < decisions.matches().size(); rule++) {
            long decided = 0;
            for (int target = 0; target < width; target++) {
                decided += byRule[rule * width + target];
            }
            uses.add(new RuleUse(period.matches(decisions, rule), decided, week.matches(decisions, rule)));
        }
        return uses;
    }

    List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < byRule.length; i++) {
            if (byRule[i] > 0) {
                flows.add(new Flow(StageName.HARD_ROUTES, i / width, tier(i), byRule[i]));
            }
        }
        for (int i = 0; i < byOthers.length; i++) {
            if (byOthers[i] > 0) {
                flows.add(new Flow(STAGES[i / width], -1, tier(i), byOthers[i]));
            }
        }
        return flows;
    }

    private String tier(int at) {
        return decisions.targets().get(at % width).tier();
    }
}
