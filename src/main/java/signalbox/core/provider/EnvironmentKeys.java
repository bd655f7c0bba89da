package signalbox.core.provider;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.Provider;

/**
 * Keys from the environment, and those typed in while the program runs, which win and are held in memory alone. Safe for
 * use by many threads at once.
 */
public final class EnvironmentKeys implements ApiKeys {
    private final Function<String, @Nullable String> environment;
    private final Map<String, String> typed = new ConcurrentHashMap<>();

    /** @param environment from a variable's name to its value; {@code System::getenv} in the program */
    public EnvironmentKeys(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** Holds a key until the program ends, under the name of its environment variable. A blank one forgets it. */
    public void remember(String environmentVariable, String key) {
        if (key.isBlank()) {
            typed.remove(environmentVariable);
        } else {
            typed.put(environmentVariable, key);
        }
    }

    @Override
    public Optional<String> keyFor(Provider provider) {
        return provider.apiKeyEnv().flatMap(this::keyNamed);
    }

    /** Whether calls to this provider can be made: its key is found, or it needs none. */
    public boolean reaches(Provider provider) {
        return provider.apiKeyEnv().isEmpty() || keyFor(provider).isPresent();
    }

    private Optional<String> keyNamed(String variable) {
        return Optional.ofNullable(typed.get(variable))
                .or(() -> Optional.ofNullable(environment.apply(variable)))
                .map(String::strip)
                .filter(EnvironmentKeys::canBeSent);
    }

    /** A header takes visible ASCII alone; anything else is no key. */
    private static boolean canBeSent(String key) {
        return !key.isEmpty() && key.chars().allMatch(letter -> letter > 0x20 && letter < 0x7f);
    }
}
