package signalbox.core.review;

import java.util.List;

/**
 * How the reviewer did on the hidden controls.
 *
 * @param identical judged pairs of one and the same answer
 * @param falsePreferences those of them in which one was preferred
 * @param degraded judged pairs of an answer and the same one spoilt
 * @param caught those of them in which the spoilt one was called worse
 */
public record ControlScore(int identical, int falsePreferences, int degraded, int caught) {
    private static final double ENOUGH = 0.80;

    public static ControlScore of(List<ReviewItem> items) {
        int identical = 0;
        int falsePreferences = 0;
        int degraded = 0;
        int caught = 0;
        for (ReviewItem item : items) {
            Control control = item.example().controlOrNull();
            if (control == null || item.vote().isEmpty() || item.isSkipped() || !item.canBeJudged()) {
                continue;
            }
            double difference = item.outcome().map(Outcome::difference).orElse(0.0);
            if (control.kind().isDegraded()) {
                degraded++;
                caught += difference < 0 ? 1 : 0;
            } else {
                identical++;
                falsePreferences += difference == 0 ? 0 : 1;
            }
        }
        return new ControlScore(identical, falsePreferences, degraded, caught);
    }

    /** Whether too many spoilt answers passed unseen for the review to support a switch. */
    public boolean missesHarm() {
        return degraded > 0 && caught < ENOUGH * degraded;
    }
}
