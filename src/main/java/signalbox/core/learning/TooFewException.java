package signalbox.core.learning;

/** There is too little to learn from; the message says how much there is and how much is needed. */
public final class TooFewException extends Exception {
    private static final long serialVersionUID = 1;

    public TooFewException(String message) {
        super(message);
    }
}
