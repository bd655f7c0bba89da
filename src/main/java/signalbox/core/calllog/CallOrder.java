package signalbox.core.calllog;

/** In which order calls are listed; those of unknown time, cost or latency come last. */
public enum CallOrder {
    NEWEST,
    DEAREST,
    SLOWEST
}
