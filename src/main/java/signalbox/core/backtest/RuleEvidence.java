package signalbox.core.backtest;

import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** What a log says of a table's rules: which prompts each matches, and which it decides. */
final class RuleEvidence {
    private final LoggedCalls calls;
    private final Redecisions decisions;
    private final Period always;

    /** @param always the whole log */
    RuleEvidence(LoggedCalls calls, Redecisions decisions, Period always) {
        this.calls = calls;
        this.decisions = decisions;
        this.always = always;
    }

    /** Calls with a prompt to look in. */
    long prompts() {
        return always.prompts();
    }

    long matched(int rule) {
        return always.matches(decisions, rule);
    }

    /** Calls that both rules match. */
    long matchedByBoth(int rule, int other) {
        List<RoaringBitmap> matches = decisions.matches();
        return RoaringBitmap.intersects(matches.get(rule), matches.get(other))
                ? always.matches(RoaringBitmap.and(matches.get(rule), matches.get(other)))
                : 0;
    }

    /** Calls that the rule matches and no earlier one. */
    long matchedFirst(int rule) {
        RoaringBitmap rest = decisions.matches().get(rule).clone();
        for (int i = 0; i < rule; i++) {
            rest.andNot(decisions.matches().get(i));
        }
        return always.matches(rest);
    }

    /** Some of the prompts that a rule matches, newest first. */
    List<String> prompts(int rule, int most) {
        int[] found = decisions.matches().get(rule).toArray();
        return IntStream.range(0, Math.min(most, found.length))
                .mapToObj(i -> calls.texts.text(found[found.length - 1 - i]))
                .toList();
    }
}
