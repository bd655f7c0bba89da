package signalbox.core.routing;

import java.util.List;
import signalbox.core.table.Complexity;

/**
 * How hard a request is and what kind, as a classifier sees it.
 *
 * @param score sum of the signals' weights
 * @param distance how far the score is from the nearest boundary between complexities; 0 is on it
 * @param signals what was seen, with each weight
 */
record Classification(Complexity complexity, String taskType, double score, double distance, List<Signal> signals) {
    Classification {
        signals = List.copyOf(signals);
    }
}
