package signalbox.core.calllog;

/** A log that cannot be opened, read or written; the message is a sentence for the reader with what to do. */
public final class CallLogException extends Exception {
    private static final long serialVersionUID = 1;

    public CallLogException(String message, Throwable cause) {
        super(message, cause);
    }

    public CallLogException(String message) {
        super(message);
    }
}
