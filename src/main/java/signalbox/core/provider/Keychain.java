package signalbox.core.provider;

import java.util.Optional;

/**
 * Where keys outlast the program, out of reach of its files. Blocking, since the operating system may ask the operator
 * to unlock it: never to be called on a thread that draws. Safe for use by many threads.
 */
public interface Keychain {
    /** There is none. */
    Keychain NONE = new MissingKeychain();

    /** The key kept under a name; empty where none is. */
    Optional<String> read(String name) throws KeychainException;

    /** Keeps a key in place of the one before. */
    void write(String name, String key) throws KeychainException;

    /** Forgets what is kept under a name; nothing happens where nothing is. */
    void remove(String name) throws KeychainException;
}
