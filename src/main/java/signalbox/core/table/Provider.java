package signalbox.core.table;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where models are called.
 *
 * @param name its key in {@code providers}
 * @param baseUrl without a slash at its end; the dialect's path is appended
 * @param apiKeyEnvOrNull name of the environment variable that holds the key; without one, no key is sent
 */
public record Provider(
        String name, Dialect dialect, URI baseUrl, @Nullable String apiKeyEnvOrNull) {
    public Optional<String> apiKeyEnv() {
        return Optional.ofNullable(apiKeyEnvOrNull);
    }
}
