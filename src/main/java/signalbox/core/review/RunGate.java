package signalbox.core.review;

/** Lets the calls of a run pass, or holds them back for as long as the operator wants. Safe for use by many threads. */
final class RunGate {
    private boolean closed;

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    synchronized void await() throws InterruptedException {
        while (closed) {
            wait();
        }
    }
}
