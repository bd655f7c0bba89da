package signalbox.core.calllog;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was tried in the playground, over all starts of the program. Every method blocks, may be called from
 * many threads, and throws {@link CallLogException}, with a sentence for the reader, where the file cannot be used.
 */
public interface Trials {
    /** @return the new trial's id; ids grow */
    long add(Trial trial) throws CallLogException;

    /** Keeps a trial as it is now; has no effect where there is none of that id. */
    void change(long id, Trial trial) throws CallLogException;

    Optional<Trial> read(long id) throws CallLogException;

    /** How many trials were written when more was kept of texts than the operator wants now. */
    long keptLoosely() throws CallLogException;

    /** Takes out of those trials what is not to be kept, so that the file no longer has it. */
    void tighten() throws CallLogException;

    /**
     * The newest first.
     *
     * @param words that the prompt or an answer contains, whatever their case; all trials where blank
     */
    List<TrialSummary> newest(String words, int limit) throws CallLogException;
}
