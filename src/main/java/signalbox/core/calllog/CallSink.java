package signalbox.core.calllog;

/** Takes calls as they end. */
public interface CallSink {
    /**
     * Keeps a call; when this returns, it is kept.
     *
     * @return the call's id in the log
     * @throws CallLogException where the log cannot take it, with a sentence for the reader
     */
    long append(Call call) throws CallLogException;
}
