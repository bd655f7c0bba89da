package signalbox.ui.shell;

/**
 * How one provider is doing.
 *
 * @param name as in the routing table
 * @param callsLately attempts at its models in the last hour
 * @param failuresLately those of them that failed, be it that another model then answered
 */
public record ProviderHealth(String name, boolean reachable, long callsLately, long failuresLately) {
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
        /** Its key is not found. */
        NO_KEY
    }

    public State state() {
        if (!reachable) {
            return State.NO_KEY;
        }
        if (failuresLately > 0) {
            return failuresLately * 2 >= callsLately ? State.FAILING : State.SHAKY;
        }
        return callsLately > 0 ? State.WELL : State.READY;
    }
}
