package signalbox.app;

/** Something in the operator's situation that stops a command; the message is for the reader. Ends with code 2. */
final class UserException extends Exception {
    private static final long serialVersionUID = 1;

    UserException(String message) {
        super(message);
    }

    /** A failure whose message already is for the reader. */
    static UserException of(Exception worded) {
        return new UserException(String.valueOf(worded.getMessage()), worded);
    }

    UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
