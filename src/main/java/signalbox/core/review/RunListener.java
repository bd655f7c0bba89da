package signalbox.core.review;

/** Follows a run. Called on the threads of the run, several at once for different examples. */
public interface RunListener {
    /** Follows nothing. */
    RunListener NONE = new RunListener() {};

    /** A side has another state; one that has ended is kept already. */
    default void onState(int position, Side side, SideState state) {}

    default void onProgress(RunProgress progress) {}
}
