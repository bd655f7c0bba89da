package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.Trial;
import signalbox.core.calllog.Trials;

/**
 * A trial as the history has it, with those that came before it in the conversation.
 *
 * @param earlier oldest first; from the oldest one on whose texts were all kept
 */
record StoredTrial(long id, Trial trial, List<Earlier> earlier) {
    /** A trial that a turn before comes from. */
    record Earlier(Trial.Turn place, Trial trial) {}

    /** Blocks. Empty where there is none of that id, or its texts were not kept. */
    static Optional<StoredTrial> read(Trials trials, long id) throws CallLogException {
        Optional<Trial> found = trials.read(id).filter(Trial::wordsKept);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Earlier> earlier = new ArrayList<>();
        for (Trial.Turn place : found.get().earlier()) {
            Optional<Trial> trial = trials.read(place.trial())
                    .filter(read -> place.answer() < read.answers().size());
            if (trial.isPresent() && trial.get().wordsKept()) {
                earlier.add(new Earlier(place, trial.get()));
            } else {
                // The turns up to here are in the request alone.
                earlier.clear();
            }
        }
        return Optional.of(new StoredTrial(id, found.get(), earlier));
    }
}
