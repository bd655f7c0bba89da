package signalbox.core.dispatch;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;

/**
 * The calls of a log that no model served, for the operator to send again or dismiss. Blocking; safe for use by many
 * threads.
 */
public final class WaitingCalls {
    private final CallLog log;
    private final CallDispatcher dispatcher;
    private final InstantSource clock;

    /**
     * One of them.
     *
     * @param id of the call in its log
     * @param detailOrNull null where it is no longer in the log
     */
    public record WaitingCall(long id, @Nullable CallDetail detailOrNull) {
        public Optional<CallDetail> detail() {
            return Optional.ofNullable(detailOrNull);
        }

        /** Empty where its words were not kept, so that it cannot be sent again. */
        public Optional<ChatRequest> request() {
            return detail().flatMap(CallDetail::request);
        }
    }

    /** @param dispatcher sends into the same log, and lets nothing wait that fails again: the call waits already */
    public WaitingCalls(CallLog log, CallDispatcher dispatcher, InstantSource clock) {
        this.log = log;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** How many wait; quick. */
    public int count() throws CallLogException {
        return log.escalations().waiting().size();
    }

    /** The oldest first. */
    public List<WaitingCall> oldest(int limit) throws CallLogException {
        List<WaitingCall> found = new ArrayList<>();
        for (long id : log.escalations().waiting().stream().limit(limit).toList()) {
            found.add(new WaitingCall(id, log.detail(id).orElse(null)));
        }
        return found;
    }

    /**
     * Sends a call again, by the table as it is now. Where a model serves it, it waits no longer.
     *
     * @param request of that call
     */
    public LoggedCall sendAgain(long id, ChatRequest request, CallSource source)
            throws CallLogException, InterruptedException {
        LoggedCall again = dispatcher.send(request, source, false, DispatchListener.NONE);
        if (again.call().answer().isPresent()) {
            log.escalations().answer(id, again.id(), clock.instant());
        }
        return again;
    }

    /**
     * Lets a call wait no longer.
     *
     * @return whether it waited
     */
    public boolean dismiss(long id) throws CallLogException {
        return log.escalations().dismiss(id, clock.instant());
    }
}
