package signalbox.support;

import java.util.ArrayList;
import java.util.List;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSink;

/** Keeps calls in memory, or fails to. */
public final class FakeCallSink implements CallSink {
    private final List<Call> calls = new ArrayList<>();
    private boolean full;

    @Override
    public synchronized long append(Call call) throws CallLogException {
        if (full) {
            throw new CallLogException("The log is full.");
        }
        calls.add(call);
        return calls.size();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public void failFromNowOn() {
        full = true;
    }
}
