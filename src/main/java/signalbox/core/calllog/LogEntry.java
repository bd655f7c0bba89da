package signalbox.core.calllog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call ready to be written: the values of its columns in the order of {@link CallWriter}'s statements.
 *
 * @param body null where there is neither prompt nor answer, as in imported calls
 */
record LogEntry(
        List<@Nullable Object> row,
        @Nullable List<@Nullable Object> trace,
        @Nullable List<@Nullable Object> body,
        CallMeasure measure) {}
