package signalbox.core.calllog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some calls in an order.
 *
 * @param nextOrNull where the next page begins; null where no more calls follow
 */
public record CallPage(List<CallRow> rows, @Nullable CallKey nextOrNull) {
    public CallPage {
        rows = List.copyOf(rows);
    }

    public Optional<CallKey> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
