package signalbox.core.backtest;

import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** What a log says of a table's rules: which prompts each matches, and which it decides. */
final class RuleEvidence {
    private final LoggedCalls calls;
    private final Redecisions decisions;
    private final long prompts;

    private RuleEvidence(LoggedCalls calls, Redecisions decisions, long prompts) {
        this.calls = calls;
        this.decisions = decisions;
        this.prompts = prompts;
    }

    static RuleEvidence of(LoggedCalls calls, Redecisions decisions) {
        long prompts = 0;
        for (int call = 0; call < calls.size; call++) {
            prompts += calls.way[call] == LoggedCalls.BY_PROMPT ? 1 : 0;
        }
        return new RuleEvidence(calls, decisions, prompts);
    }

    /** Calls with a prompt to look in. */
    long prompts() {
        return prompts;
    }

    long matched(int rule) {
        return decisions.matches().get(rule).getCardinality();
    }

    /** Calls that both rules match. */
    long matchedByBoth(int rule, int other) {
        List<RoaringBitmap> matches = decisions.matches();
        return RoaringBitmap.andCardinality(matches.get(rule), matches.get(other));
    }

    /** Calls that the rule matches and no earlier one. */
    long matchedFirst(int rule) {
        RoaringBitmap rest = decisions.matches().get(rule).clone();
        for (int i = 0; i < rule; i++) {
            rest.andNot(decisions.matches().get(i));
        }
        return rest.getCardinality();
    }

    /** Some of the prompts that a rule matches, newest first. */
    List<String> prompts(int rule, int most) {
        int[] found = decisions.matches().get(rule).toArray();
        return IntStream.range(0, Math.min(most, found.length))
                .mapToObj(i -> calls.text(found[found.length - 1 - i]))
                .toList();
    }
}
