package signalbox.core.calllog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place within an order of calls, after one of them.
 *
 * @param groups that call's values in the dimensions that it is ordered by first
 * @param valueOrNull its number; null where it has none
 */
public record CallKey(
        CallOrder order, List<String> groups, @Nullable Object valueOrNull, long id) {
    public CallKey {
        groups = List.copyOf(groups);
    }
}
