package signalbox.core.provider;

/**
 * The keychain could not be used. The message is a sentence fit for the screen; there is no cause, because what another
 * library says of it could name a key.
 */
public final class KeychainException extends Exception {
    static final String NONE = "This machine has no keychain that the program can use.";
    static final String LATE = "The keychain did not answer; it may be locked.";
    static final String REFUSED = "The keychain refused; it may be locked.";

    KeychainException(String sentence) {
        super(sentence);
    }
}
