package signalbox.core.dispatch;

import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;

/**
 * The one way from a request to a logged call. Blocking and interruptible; an interrupt stops the call within a second
 * and logs it as cancelled, with what it cost so far, before {@link InterruptedException} is thrown. Safe for use by
 * many threads at once.
 */
public interface CallDispatcher {
    /**
     * @param stream whether text is wanted piece by piece
     * @return the call, served or failed; a provider's failure is in it and is never thrown
     * @throws CallLogException where the call could not be kept; the call itself was made
     */
    LoggedCall send(ChatRequest request, CallSource source, boolean stream, DispatchListener listener)
            throws CallLogException, InterruptedException;
}
