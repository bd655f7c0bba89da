package signalbox.core.provider;

/** Where a key was found, or where it is kept. */
public enum KeyPlace {
    /** In an environment variable. */
    ENVIRONMENT,
    /** In the operating system's keychain. */
    KEYCHAIN,
    /** In this program's memory, until it ends. */
    MEMORY
}
