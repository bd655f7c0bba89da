package signalbox.core.provider;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The keychain of the operating system: macOS Keychain, Windows Credential Manager, GNOME Keyring or KWallet. It is
 * opened anew each time, which happens rarely. What the libraries below say of a failure is dropped.
 */
public final class SystemKeychain implements Keychain {
    private static final String SERVICE = "Signalbox";

    private final Duration limit;

    /** @param limit how long an answer is waited for, the operator's unlocking included */
    public SystemKeychain(Duration limit) {
        this.limit = limit;
    }

    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public Optional<String> read(String name) throws KeychainException {
        return use(keyring -> {
            try {
                return Optional.ofNullable(keyring.getPassword(SERVICE, name));
            } catch (PasswordAccessException notKept) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void write(String name, String key) throws KeychainException {
        use(keyring -> {
            keyring.setPassword(SERVICE, name, key);
            return true;
        });
    }

    @Override
    public void remove(String name) throws KeychainException {
        use(keyring -> {
            try {
                keyring.deletePassword(SERVICE, name);
                return true;
            } catch (PasswordAccessException notKept) {
                return false;
            }
        });
    }

    private <T> T use(Use<T> use) throws KeychainException {
        var work = new FutureTask<T>(() -> {
            try (Keyring keyring = Keyring.create()) {
                return use.of(keyring);
            }
        });
        Thread.ofPlatform().daemon().name("keychain").start(work);
        try {
            return work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            work.cancel(true);
            throw new KeychainException(KeychainException.LATE);
        } catch (InterruptedException interrupted) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new KeychainException(KeychainException.LATE);
        } catch (ExecutionException failed) {
            throw new KeychainException(isMissing(failed) ? KeychainException.NONE : KeychainException.REFUSED);
        }
    }

    /** A library of the system's that is not there shows as an error of linking. */
    private static boolean isMissing(ExecutionException failed) {
        return failed.getCause() instanceof BackendNotSupportedException || failed.getCause() instanceof LinkageError;
    }
}
