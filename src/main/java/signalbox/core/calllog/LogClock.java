package signalbox.core.calllog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The log's two clocks. The column {@code timestamp} is the source system's: local time without a zone, so that rows
 * of both programs sort together as text. In the hour that the end of summer time repeats, it cannot tell the first
 * from the second; our rows keep the exact instant beside it, for display and export.
 */
final class LogClock {
    /** How many characters of a timestamp name the day, and how many the hour. */
    static final int DAY = 10;

    static final int HOUR = 13;

    /** What a day looks like, for GLOB; what other programs wrote may be no time at all. */
    static final String DATE = "[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]";

    /** Always six decimals, so that text sorts as time does. */
    private static final DateTimeFormatter ROW = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    /** For whole seconds: text before every row of that second, whoever wrote it. */
    private static final DateTimeFormatter WHOLE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ZoneId zone;

    LogClock(ZoneId zone) {
        this.zone = zone;
    }

    String rowText(Instant at) {
        return ROW.format(LocalDateTime.ofInstant(at, zone));
    }

    /**
     * Compares as text with rows as the instant does with theirs. A whole day or hour is named by as many characters as
     * name it in the sums.
     */
    @SuppressWarnings("JavaLocalDateTimeGetNano") // whether anything is below the second
    String boundText(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        String text = local.getNano() < 1000 ? WHOLE_SECOND.format(local) : ROW.format(local);
        if (text.endsWith("T00:00:00")) {
            return text.substring(0, DAY);
        }
        return text.endsWith(":00:00") ? text.substring(0, HOUR) : text;
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** The instant of a row; null where it has none that can be read. */
    @Nullable
    Instant instant(@Nullable Long micros, @Nullable String timestamp) {
        if (micros != null) {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        }
        if (timestamp == null) {
            return null;
        }
        String text = timestamp.strip().replace(' ', 'T');
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException notLocal) {
            return instantWithOffset(text);
        }
    }

    private static @Nullable Instant instantWithOffset(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
