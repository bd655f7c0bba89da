package signalbox.core.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One vote on one example.
 *
 * @param severe whether the worse of the two answers is not just worse but severely wrong
 * @param blind whether the sides were hidden when it was cast
 * @param at to the millisecond
 */
public record Vote(Choice choice, boolean severe, boolean blind, Instant at) {
    public Vote {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public Vote withSevere(boolean nowSevere, Instant now) {
        return new Vote(choice, nowSevere, blind, now);
    }
}
