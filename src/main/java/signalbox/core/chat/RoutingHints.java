package signalbox.core.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller says about a request beside its text: who asks, what kind of task it is, which tier it insists on. */
public record RoutingHints(
        @Nullable String userOrNull,
        @Nullable String taskTypeOrNull,
        @Nullable String forcedTierOrNull) {
    public static final RoutingHints NONE = new RoutingHints(null, null, null);

    public Optional<String> user() {
        return Optional.ofNullable(userOrNull);
    }

    public Optional<String> taskType() {
        return Optional.ofNullable(taskTypeOrNull);
    }

    public Optional<String> forcedTier() {
        return Optional.ofNullable(forcedTierOrNull);
    }

    public RoutingHints withForcedTier(String tier) {
        return new RoutingHints(userOrNull, taskTypeOrNull, tier);
    }
}
