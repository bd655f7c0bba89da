package signalbox.core.table;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * How patient a call is and what counts as an answer; the table's section {@code calls}.
 *
 * @param triesPerModel most attempts at one model, 1 or more
 * @param attemptLimit for one attempt
 * @param silenceLimit a stream that has been silent for so long is dead
 * @param callLimit for the whole call; no attempt begins after it
 * @param checks which answers that came count as none
 * @param failuresToRest a model that failed so often in a row is left alone
 * @param rest for how long it is left alone before it is tried again
 * @param escalates whether a call that no model served is kept for the operator
 */
public record CallRules(
        int triesPerModel,
        Duration attemptLimit,
        Duration silenceLimit,
        Duration callLimit,
        Set<Check> checks,
        int failuresToRest,
        Duration rest,
        boolean escalates) {
    /** What holds where the table says nothing else. */
    public static final CallRules STANDARD = new CallRules(
            3,
            Duration.ofSeconds(90),
            Duration.ofSeconds(45),
            Duration.ofSeconds(300),
            Set.of(Check.values()),
            5,
            Duration.ofSeconds(30),
            true);

    /** An answer that came but is none. */
    public enum Check {
        /** No text. */
        EMPTY,
        /** The model says that it will not answer. */
        REFUSAL,
        /** JSON was asked for and this is none. */
        INVALID_JSON,
        /** The answer reached the bound on output tokens, and another model is allowed a longer one. */
        CUT_OFF;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CallRules {
        checks = Set.copyOf(checks);
    }

    public CallRules withChecks(Set<Check> others) {
        return new CallRules(
                triesPerModel, attemptLimit, silenceLimit, callLimit, others, failuresToRest, rest, escalates);
    }
}
