package signalbox.ui.shell;

import java.time.Instant;
import java.util.List;

/**
 * How one provider is doing.
 *
 * @param name as in the routing table
 * @param callsLately attempts at its models in the last hour
 * @param failuresLately those of them that failed, be it that another model then answered
 * @param resting its models that kept failing and are left alone for now
 */
public record ProviderHealth(
        String name, boolean reachable, long callsLately, long failuresLately, List<Rest> resting) {
    public ProviderHealth {
        resting = List.copyOf(resting);
    }

    /** None of its models is left alone. */
    public ProviderHealth(String name, boolean reachable, long callsLately, long failuresLately) {
        this(name, reachable, callsLately, failuresLately, List.of());
    }

    /**
     * A model that is left alone.
     *
     * @param until when it is tried again
     */
    public record Rest(String modelId, Instant until) {}

    /** In rising order of trouble, but for the last. */
    public enum State {
        /** Served calls lately, none failed. */
        WELL,
        /** Has what it takes to be called; was not called lately. */
        READY,
        /** Some calls failed lately. */
        SHAKY,
        /** Half of its calls or more failed lately. */
        FAILING,
        /** At least one of its models is left alone. */
        LEFT_ALONE,
        /** Its key is not found. */
        NO_KEY
    }

    public State state() {
        if (!reachable) {
            return State.NO_KEY;
        }
        if (!resting.isEmpty()) {
            return State.LEFT_ALONE;
        }
        if (failuresLately > 0) {
            return failuresLately * 2 >= callsLately ? State.FAILING : State.SHAKY;
        }
        return callsLately > 0 ? State.WELL : State.READY;
    }
}
