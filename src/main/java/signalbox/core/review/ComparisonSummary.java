package signalbox.core.review;

import java.time.Instant;

/**
 * A kept comparison in a list.
 *
 * @param examples how many it has
 * @param ended how many of their sides have ended: two for each example that is done
 * @param voted how many of them have a vote
 */
public record ComparisonSummary(
        long id, Instant created, Contender cheap, Contender premium, int examples, int ended, int voted) {}
