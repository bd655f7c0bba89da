package signalbox.core.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.Complexity;

/**
 * What a classifier makes of a request.
 *
 * @param sure false where it could not tell, so that the default tier decides
 * @param tierOrNull a tier that it names outright, in place of the one that the table has for the complexity
 */
public record Classified(
        Complexity complexity, boolean sure, @Nullable String tierOrNull) {
    public Optional<String> tier() {
        return Optional.ofNullable(tierOrNull);
    }
}
