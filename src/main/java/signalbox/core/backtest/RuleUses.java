package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
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

    void count(int call) {
        short by = decisions.decider()[call];
        if (by >= 0) {
            byRule[by * width + decisions.target()[call]]++;
        } else if (by != Redecisions.STAYS) {
            byOthers[(-by - 1) * width + decisions.target()[call]]++;
        }
    }

    void add(RuleUses other) {
        for (int i = 0; i < byRule.length; i++) {
            byRule[i] += other.byRule[i];
        }
        for (int i = 0; i < byOthers.length; i++) {
            byOthers[i] += other.byOthers[i];
        }
    }

    List<RuleUse> rules(Period period, Period week) {
        List<RuleUse> uses = new ArrayList<>();
        for (int i = 0; i < decisions.matches().size(); i++) {
            RoaringBitmap matches = decisions.matches().get(i);
            long decided = 0;
            for (int target = 0; target < width; target++) {
                decided += byRule[i * width + target];
            }
            uses.add(new RuleUse(period.matches(matches), decided, week.matches(matches)));
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
