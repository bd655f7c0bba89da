package signalbox.core.routing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.Complexity;

/**
 * How hard a request is and what kind, as a classifier sees it.
 *
 * @param score sum of the signals' weights; of another classifier its own figure
 * @param distance how far the score is from the nearest boundary between complexities; 0 is on it
 * @param signals what was seen, with each weight
 * @param saw one sentence without its full stop, for the trace
 * @param tierOrNull a tier that the classifier names outright
 * @param sure false where it could not tell: the default tier decides then
 * @param callOrNull what asking a model cost
 */
record Classification(
        Complexity complexity,
        String taskType,
        double score,
        double distance,
        List<Signal> signals,
        String saw,
        @Nullable String tierOrNull,
        boolean sure,
        @Nullable ClassifierCall callOrNull) {
    Classification {
        signals = List.copyOf(signals);
    }

    Optional<String> tier() {
        return Optional.ofNullable(tierOrNull);
    }

    Optional<ClassifierCall> call() {
        return Optional.ofNullable(callOrNull);
    }

    Classification withSaw(String words) {
        return new Classification(complexity, taskType, score, distance, signals, words, tierOrNull, sure, callOrNull);
    }

    Classification withCall(String words, ClassifierCall call) {
        return new Classification(complexity, taskType, score, distance, signals, words, tierOrNull, sure, call);
    }

    /** The same eyes, but nothing to go by: what a model was asked for did not come. */
    Classification unsure(String words, @Nullable ClassifierCall call) {
        return new Classification(complexity, taskType, score, distance, signals, words, null, false, call);
    }

    /** What a model answered, in place of what these eyes saw. */
    Classification answered(Complexity given, String task, String words, ClassifierCall call) {
        return new Classification(given, task, score, distance, signals, words, null, true, call);
    }
}
