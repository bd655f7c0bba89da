package signalbox.core.review;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many examples had which outcome: all that the evidence depends on, so that taking a vote back is exact.
 *
 * @param severe how many of the worse ones are severely wrong while the premium answer is acceptable
 */
public record VoteCounts(Map<Outcome, Integer> byOutcome, int severe) {
    public static final VoteCounts NONE = new VoteCounts(Map.of(), 0);

    public VoteCounts {
        byOutcome = Map.copyOf(byOutcome);
        for (int count : byOutcome.values()) {
            if (count < 0) {
                throw new IllegalArgumentException("A count of votes cannot be " + count);
            }
        }
        int worse = byOutcome.getOrDefault(Outcome.WORSE, 0) + byOutcome.getOrDefault(Outcome.MUCH_WORSE, 0);
        if (severe < 0 || severe > worse) {
            throw new IllegalArgumentException("Only a worse answer can be severely wrong, not " + severe);
        }
    }

    public static VoteCounts of(Collection<Outcome> outcomes, int severe) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return new VoteCounts(counts, severe);
    }

    public int of(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    public int better() {
        return of(Outcome.BETTER) + of(Outcome.MUCH_BETTER);
    }

    public int same() {
        return of(Outcome.SAME);
    }

    public int worse() {
        return of(Outcome.WORSE) + of(Outcome.MUCH_WORSE);
    }

    public int bothBad() {
        return of(Outcome.BOTH_BAD);
    }

    /** All judged examples. */
    public int total() {
        return better() + same() + worse() + bothBad();
    }

    /** With that many more answers that are as good as the premium ones. */
    public VoteCounts withMoreSame(int more) {
        Map<Outcome, Integer> counts = new HashMap<>(byOutcome);
        counts.merge(Outcome.SAME, more, Integer::sum);
        return new VoteCounts(counts, severe);
    }
}
