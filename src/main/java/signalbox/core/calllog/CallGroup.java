package signalbox.core.calllog;

/** The values of a call that sums are kept by; empty where it has none. The migrations name the columns. */
record CallGroup(
        String task,
        String tier,
        String model,
        String user,
        int billed,
        String status,
        String complexity,
        String provider,
        String cause,
        String rule,
        String source) {
    static final int COST_UNKNOWN = 0;
    static final int TOKENS_UNKNOWN = 1;
    static final int BILLED = 2;
}
