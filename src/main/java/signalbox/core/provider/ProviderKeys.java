package signalbox.core.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.Provider;

/**
 * The keys of providers, each under the name of its environment variable. One given while the program runs wins, then
 * the environment, then the operating system's keychain. No key is ever in a file, a log, an exception or what
 * {@link #toString} says. Safe for use by many threads.
 */
public final class ProviderKeys implements ApiKeys {
    private final Function<String, @Nullable String> environment;
    private final Keychain keychain;
    private final Map<String, Held> given = new ConcurrentHashMap<>();
    private final Map<String, Held> fromKeychain = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable String trouble;

    /** A class and no record, so that its text never holds the key. */
    private static final class Held {
        private final String key;
        private final KeyPlace place;

        private Held(String key, KeyPlace place) {
            this.key = key;
            this.place = place;
        }
    }

    /** @param environment from a variable's name to its value; {@code System::getenv} in the program */
    public ProviderKeys(Function<String, @Nullable String> environment, Keychain keychain) {
        this.environment = environment;
        this.keychain = keychain;
    }

    /** Without a keychain. */
    public ProviderKeys(Function<String, @Nullable String> environment) {
        this(environment, Keychain.NONE);
    }

    /** The key for this provider; never blocks. One in the keychain is found after {@link #readKeychain}. */
    @Override
    public Optional<String> keyFor(Provider provider) {
        return found(provider).map(held -> held.key);
    }

    /** Whether calls to this provider can be made: its key is found, or it needs none. Never blocks. */
    public boolean reaches(Provider provider) {
        return provider.apiKeyEnv().isEmpty() || found(provider).isPresent();
    }

    /** Where the key that calls would carry is; empty where there is none. Never blocks. */
    public Optional<KeyPlace> placeOf(Provider provider) {
        return found(provider).map(held -> held.place);
    }

    /** Where the key under that variable's name is; empty where there is none. Never blocks. */
    public Optional<KeyPlace> placeOf(String environmentVariable) {
        return found(environmentVariable).map(held -> held.place);
    }

    /**
     * Uses a key from the next call on, and keeps it in the keychain; where that cannot be, in memory until the program
     * ends, and {@link #keychainTrouble} says why. Blocks.
     *
     * @param environmentVariable the name that the table has for it
     * @return where it is kept
     * @throws IllegalArgumentException where it can be no key, as {@link #canBeKey} tells; the text does not repeat it
     */
    public KeyPlace keep(String environmentVariable, String key) {
        String bare = key.strip();
        if (!canBeKey(bare)) {
            throw new IllegalArgumentException("A key has no spaces and only letters, digits and signs of ASCII.");
        }
        KeyPlace place = write(environmentVariable, bare);
        given.put(environmentVariable, new Held(bare, place));
        changed();
        return place;
    }

    /** Forgets a key that was given, in memory and in the keychain; one in the environment stays. Blocks. */
    public void forget(String environmentVariable) {
        given.remove(environmentVariable);
        fromKeychain.remove(environmentVariable);
        try {
            keychain.remove(environmentVariable);
            trouble = null;
        } catch (KeychainException failed) {
            trouble = failed.getMessage();
        }
        changed();
    }

    /** Looks in the keychain for the keys that are found nowhere else. Blocks; once, after the start, is enough. */
    public void readKeychain(Collection<Provider> providers) {
        boolean found = false;
        for (Provider provider : providers) {
            if (!reaches(provider)) {
                found |= read(provider.apiKeyEnv().orElseThrow());
            }
        }
        if (found) {
            changed();
        }
    }

    /** Why the keychain could not be used last time, as a sentence; empty where it could, or was not tried. */
    public Optional<String> keychainTrouble() {
        return Optional.ofNullable(trouble);
    }

    /** Is told after keys came or went, on the thread that changed them. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether this can be sent as a key: a header takes visible ASCII alone. Spaces around it do not count. */
    public static boolean canBeKey(String key) {
        String bare = key.strip();
        return !bare.isEmpty() && bare.chars().allMatch(letter -> letter > 0x20 && letter < 0x7f);
    }

    private KeyPlace write(String variable, String key) {
        try {
            keychain.write(variable, key);
            trouble = null;
            return KeyPlace.KEYCHAIN;
        } catch (KeychainException failed) {
            trouble = failed.getMessage();
            return KeyPlace.MEMORY;
        }
    }

    private boolean read(String variable) {
        try {
            Optional<Held> kept = held(keychain.read(variable).orElse(null), KeyPlace.KEYCHAIN);
            kept.ifPresent(found -> fromKeychain.put(variable, found));
            trouble = null;
            return kept.isPresent();
        } catch (KeychainException failed) {
            trouble = failed.getMessage();
            return false;
        }
    }

    private Optional<Held> found(Provider provider) {
        return provider.apiKeyEnv().flatMap(this::found);
    }

    private Optional<Held> found(String variable) {
        return Optional.ofNullable(given.get(variable))
                .or(() -> held(environment.apply(variable), KeyPlace.ENVIRONMENT))
                .or(() -> Optional.ofNullable(fromKeychain.get(variable)));
    }

    private static Optional<Held> held(@Nullable String key, KeyPlace place) {
        return Optional.ofNullable(key).filter(ProviderKeys::canBeKey).map(found -> new Held(found.strip(), place));
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
