package signalbox.app;

import java.util.function.Supplier;
import signalbox.core.calllog.CallQueries;

/** The log of the mode in force: each question goes to the one that is open at its moment. */
record CallsInForce(Supplier<CallQueries> inForce) implements ForwardingCalls {
    @Override
    public CallQueries log() {
        return inForce.get();
    }
}
