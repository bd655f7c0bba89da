package signalbox.ui.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** A stretch of time in words. */
final class PeriodWords {
    private PeriodWords() {}

    static String of(Period period) {
        return switch (period) {
            case Period.Recent recent ->
                Strings.text("calls.period.last", recent.length().toDays());
            case Period.Everything _ -> Strings.text("calls.period.whole");
            case Period.Between(Instant start, Instant end) -> between(start, end);
        };
    }

    /** By its first and last day where it consists of whole ones. */
    static String between(Instant start, Instant end) {
        ZonedDateTime from = start.atZone(ZoneId.systemDefault());
        ZonedDateTime to = end.atZone(ZoneId.systemDefault());
        if (!from.toLocalTime().equals(LocalTime.MIDNIGHT) || !to.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Strings.text("calls.chip.between", Formats.time(start), Formats.time(end));
        }
        LocalDate last = to.toLocalDate().minusDays(1);
        String first = Formats.day(from.toLocalDate());
        return from.toLocalDate().equals(last) ? first : Strings.text("calls.chip.between", first, Formats.day(last));
    }
}
