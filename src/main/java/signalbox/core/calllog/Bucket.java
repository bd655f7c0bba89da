package signalbox.core.calllog;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** How finely time is divided, by the log's local clock. */
public enum Bucket {
    HOUR(13, ":00", ChronoUnit.HOURS),
    DAY(10, "T00:00", ChronoUnit.DAYS),
    MONTH(7, "-01T00:00", ChronoUnit.MONTHS);

    private final int prefix;
    private final String rest;
    private final ChronoUnit unit;

    Bucket(int prefix, String rest, ChronoUnit unit) {
        this.prefix = prefix;
        this.rest = rest;
        this.unit = unit;
    }

    /** How many characters of an ISO timestamp name the bucket. */
    int prefix() {
        return prefix;
    }

    /** The start of the bucket that those characters name. */
    LocalDateTime startOf(String characters) {
        return LocalDateTime.parse(characters.replace(' ', 'T') + rest);
    }

    /** The start of the bucket that a time lies in. */
    public LocalDateTime startOf(LocalDateTime time) {
        return this == MONTH ? time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS) : time.truncatedTo(unit);
    }

    /** The start of the bucket that follows. */
    public LocalDateTime next(LocalDateTime start) {
        return start.plus(1, unit);
    }
}
