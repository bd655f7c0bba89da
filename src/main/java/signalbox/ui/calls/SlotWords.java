package signalbox.ui.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import signalbox.core.calllog.Bucket;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** A slot of the timeline in words. */
final class SlotWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_HOUR = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private SlotWords() {}

    static String axis(LocalDateTime start, Bucket bucket) {
        return switch (bucket) {
            case HOUR -> HOUR.format(start);
            case DAY -> Formats.day(start.toLocalDate());
            case MONTH -> MONTH.format(start);
        };
    }

    /** A stretch of time: by its first and last day where it consists of whole ones. */
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

    /** Time, each tier's exact cost and calls, and their sum. */
    static String tooltip(Timeline.Slot slot, Bucket bucket) {
        String when = switch (bucket) {
            case HOUR -> FULL_HOUR.format(slot.start());
            case DAY -> FULL_DAY.format(slot.start());
            case MONTH -> MONTH.format(slot.start());
        };
        if (slot.points().isEmpty()) {
            return when + "\n" + Strings.text("calls.chart.nocalls");
        }
        String tiers = slot.points().reversed().stream()
                .map(point -> Strings.text(
                                "calls.chart.part",
                                CallWords.value(Dimension.TIER, point.value()),
                                "$" + point.knownCost(),
                                Formats.count(point.calls()))
                        + (point.unknownCosts() == 0
                                ? ""
                                : Strings.text("calls.chart.unknown", Formats.count(point.unknownCosts()))))
                .collect(Collectors.joining("\n"));
        return when + "\n" + tiers + "\n"
                + Strings.text("calls.chart.sum", "$" + slot.cost(), Formats.count(slot.calls()));
    }
}
