package signalbox.core.backtest;

/** Told how far a backtest is; called from several threads, one at a time. */
@FunctionalInterface
public interface BacktestProgress {
    /** Tells nobody. */
    BacktestProgress SILENT = (step, done, all) -> {};

    /** What is being done. */
    enum Step {
        /** Calls are read from the log; how many there are is not known. */
        READING,
        /** Prompts are classified. */
        CLASSIFYING,
        /** A pattern is looked for in the prompts. */
        MATCHING
    }

    /**
     * @param done calls so far
     * @param all calls in this step, or -1 where that is not known
     */
    void at(Step step, long done, long all);
}
