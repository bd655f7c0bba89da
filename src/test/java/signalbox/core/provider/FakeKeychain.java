package signalbox.core.provider;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A keychain in memory that can be locked. */
final class FakeKeychain implements Keychain {
    final Map<String, String> kept = new ConcurrentHashMap<>();
    boolean locked;

    @Override
    public Optional<String> read(String name) throws KeychainException {
        requireUnlocked();
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void write(String name, String key) throws KeychainException {
        requireUnlocked();
        kept.put(name, key);
    }

    @Override
    public void remove(String name) throws KeychainException {
        requireUnlocked();
        kept.remove(name);
    }

    private void requireUnlocked() throws KeychainException {
        if (locked) {
            throw new KeychainException(KeychainException.REFUSED);
        }
    }
}
