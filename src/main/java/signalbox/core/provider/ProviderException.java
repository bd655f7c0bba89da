package signalbox.core.provider;

/** An attempt that failed, with the reason as a value. */
public final class ProviderException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ProviderFailure failure;

    public ProviderException(ProviderFailure failure) {
        super(failure.wireName());
        this.failure = failure;
    }

    public ProviderException(ProviderFailure failure, Throwable cause) {
        super(failure.wireName(), cause);
        this.failure = failure;
    }

    public ProviderFailure failure() {
        return failure;
    }
}
