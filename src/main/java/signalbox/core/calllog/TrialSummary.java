package signalbox.core.calllog;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * A trial as a list shows it.
 *
 * @param prompt its beginning, on one line; empty where the texts were not kept
 * @param answers how many there are: more than one where every tier was asked
 * @param tier that the first answer's route led to; empty where that is not known
 * @param costOrNull of all answers; null where any part is unknown
 * @param wordsKept whether there is a prompt to show and to send again
 */
public record TrialSummary(
        long id,
        Instant at,
        String prompt,
        int answers,
        TrialAnswer.State state,
        String tier,
        @Nullable Money costOrNull,
        boolean wordsKept) {
    private static final int LONGEST = 160;

    /** The summary of a trial that is kept under an id. */
    public static TrialSummary of(long id, Trial trial) {
        TrialAnswer first = trial.answers().getFirst();
        String prompt = trial.request().lastUserText().strip().replaceAll("\\s+", " ");
        return new TrialSummary(
                id,
                trial.at(),
                prompt.length() <= LONGEST ? prompt : prompt.substring(0, LONGEST) + "…",
                trial.answers().size(),
                first.state(),
                first.call().map(call -> call.decision().tier()).orElse(first.tier()),
                cost(trial),
                trial.wordsKept());
    }

    public Optional<Money> cost() {
        return Optional.ofNullable(costOrNull);
    }

    private static @Nullable Money cost(Trial trial) {
        Money sum = Money.ZERO;
        for (TrialAnswer answer : trial.answers()) {
            Optional<Money> cost = answer.call().flatMap(Call::totalCost);
            if (cost.isEmpty()) {
                return null;
            }
            sum = sum.plus(cost.get());
        }
        return sum;
    }
}
