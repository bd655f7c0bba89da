package signalbox.core.review;

/**
 * A file of comparisons that cannot be opened, read or written, examples that cannot be read, or a budget that forbids
 * the calls; the message is a sentence for the reader with what to do.
 */
public class ReviewException extends Exception {
    private static final long serialVersionUID = 1;

    public ReviewException(String message, Throwable cause) {
        super(message, cause);
    }

    public ReviewException(String message) {
        super(message);
    }
}
