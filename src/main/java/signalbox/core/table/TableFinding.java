package signalbox.core.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a tiers.json.
 *
 * @param path a JSON pointer into the file, such as {@code /hard_routes/3/pattern}; empty for the file as a whole
 * @param message one plain sentence
 * @param fixOrNull what to do about it, where that is known
 */
public record TableFinding(
        String path, String message, @Nullable String fixOrNull) {
    public Optional<String> fix() {
        return Optional.ofNullable(fixOrNull);
    }

    /** Place, sentence and fix in one line. */
    public String sentence() {
        return (path.isEmpty() ? "" : path + ": ") + message + (fixOrNull == null ? "" : " " + fixOrNull);
    }
}
