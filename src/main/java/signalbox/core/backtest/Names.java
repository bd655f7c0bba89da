package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as small numbers, in the order in which they came. */
final class Names {
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The number of a name, new or not; {@link #NONE} for null or an empty one. */
    int number(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return NONE;
        }
        return numbers.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    List<String> names() {
        return names;
    }
}
