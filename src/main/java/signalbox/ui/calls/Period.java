package signalbox.ui.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Bucket;

/** Which stretch of time is looked at. */
sealed interface Period {
    /** Longest stretch of which a chart can show every hour. */
    Duration LONGEST_BY_HOUR = Duration.ofHours(49);

    /** Longest stretch of which a chart can show every day. */
    Duration LONGEST_BY_DAY = Duration.ofDays(124);

    /** Up to now. */
    enum Recent implements Period {
        DAY(1),
        WEEK(7),
        MONTH(30),
        QUARTER(90);

        private final Duration length;

        Recent(int days) {
            this.length = Duration.ofDays(days);
        }

        Duration length() {
            return length;
        }

        @Override
        public Instant from(Instant now) {
            return now.minus(length);
        }

        @Override
        public @Nullable Instant to() {
            return null;
        }
    }

    /** All of the log. */
    enum Everything implements Period {
        ALL;

        @Override
        public @Nullable Instant from(Instant now) {
            return null;
        }

        @Override
        public @Nullable Instant to() {
            return null;
        }
    }

    /** A stretch chosen in a chart. */
    record Between(Instant start, Instant end) implements Period {
        @Override
        public Instant from(Instant now) {
            return start;
        }

        @Override
        public Instant to() {
            return end;
        }
    }

    /** Null where it has no beginning. */
    @Nullable
    Instant from(Instant now);

    /** Null where it reaches to now. */
    @Nullable
    Instant to();

    /** How finely a chart from one moment to another divides time. */
    static Bucket bucket(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        if (length.compareTo(LONGEST_BY_HOUR) <= 0) {
            return Bucket.HOUR;
        }
        return length.compareTo(LONGEST_BY_DAY) <= 0 ? Bucket.DAY : Bucket.MONTH;
    }
}
