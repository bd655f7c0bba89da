package signalbox.core.calllog;

import java.util.List;

/**
 * In which order calls are listed: by the values of some dimensions first, then by a number. What has no number comes
 * last in either direction; calls that are equal in all of it come by their ids.
 *
 * @param groups most important first
 */
public record CallOrder(List<Group> groups, By by, boolean descending) {
    public static final CallOrder NEWEST = new CallOrder(List.of(), By.TIME, true);
    public static final CallOrder OLDEST = new CallOrder(List.of(), By.TIME, false);
    public static final CallOrder DEAREST = new CallOrder(List.of(), By.COST, true);
    public static final CallOrder SLOWEST = new CallOrder(List.of(), By.LATENCY, true);

    /** What has an index. */
    public enum By {
        TIME("timestamp"),
        COST("cost_usd"),
        LATENCY("latency_ms");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** In the alphabetical order of a dimension's values, or the reverse. */
    public record Group(Dimension dimension, boolean descending) {}

    public CallOrder {
        groups = List.copyOf(groups);
    }
}
