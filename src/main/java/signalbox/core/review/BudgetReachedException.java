package signalbox.core.review;

/** A budget of the routing table forbids the calls; what is still to be sent waits. The message says which, and what to do. */
public final class BudgetReachedException extends ReviewException {
    private static final long serialVersionUID = 1;

    BudgetReachedException(String message) {
        super(message);
    }
}
