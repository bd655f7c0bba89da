package signalbox.core.provider;

import java.util.Optional;

/** Stands where this machine has no keychain. */
final class MissingKeychain implements Keychain {
    @Override
    public Optional<String> read(String name) throws KeychainException {
        throw new KeychainException(KeychainException.NONE);
    }

    @Override
    public void write(String name, String key) throws KeychainException {
        throw new KeychainException(KeychainException.NONE);
    }

    @Override
    public void remove(String name) throws KeychainException {
        throw new KeychainException(KeychainException.NONE);
    }
}
