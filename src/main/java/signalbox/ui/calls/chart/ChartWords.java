package signalbox.ui.calls.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signalbox.core.calllog.Bucket;
import signalbox.core.pricing.Money;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** A chart over time in words. */
public final class ChartWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_HOUR = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private ChartWords() {}

    /** A slot under the axis. */
    static String axis(LocalDateTime start, Bucket bucket) {
        return switch (bucket) {
            case HOUR -> HOUR.format(start);
            case DAY -> Formats.day(start.toLocalDate());
            case MONTH -> MONTH.format(start);
        };
    }

    /** An amount where space is short. */
    public static String amount(Measure measure, BigDecimal amount) {
        return switch (measure) {
            case COST, COST_PER_CALL -> Formats.money(new Money(amount));
            case SAVING -> Formats.moneyChange(new Money(amount));
            case CALLS, TOKENS, ERRORS -> Formats.shortCount(amount.doubleValue());
            case ERROR_RATE -> Formats.share(amount.doubleValue());
            case LATENCY, LATENCY_MEDIAN, LATENCY_P95 ->
                Formats.duration(Duration.ofNanos(amount.multiply(NANOS).longValue()));
        };
    }

    /** An amount on the axis: an amount that is no change has no sign. */
    static String axis(Measure measure, BigDecimal amount) {
        return measure == Measure.SAVING && amount.signum() == 0 ? Formats.money(Money.ZERO) : amount(measure, amount);
    }

    /** An amount to the last digit that means something. */
    private static String exact(Measure measure, BigDecimal amount) {
        return switch (measure) {
            case COST -> "$" + new Money(amount);
            case COST_PER_CALL ->
                "$" + amount.round(new MathContext(4, RoundingMode.HALF_UP)).toPlainString();
            case CALLS, TOKENS, ERRORS -> Formats.count(amount.longValue());
            case SAVING, ERROR_RATE, LATENCY, LATENCY_MEDIAN, LATENCY_P95 -> amount(measure, amount);
        };
    }

    static String when(LocalDateTime start, Bucket bucket) {
        return switch (bucket) {
            case HOUR -> FULL_HOUR.format(start);
            case DAY -> FULL_DAY.format(start);
            case MONTH -> MONTH.format(start);
        };
    }

    /** A slot's time, each band's amount from top to bottom, and their sum where they are parts of a whole. */
    static String slot(TimeSeries series, int slot) {
        List<String> lines = new ArrayList<>();
        lines.add(when(series.starts().get(slot), series.bucket()));
        int filled = 0;
        for (Band band : series.bands().reversed()) {
            Amount amount = band.amounts().get(slot);
            if (amount.value().isPresent() || amount.unknown() > 0) {
                lines.add(Strings.text("calls.chart.part", band.name(), of(series, amount)) + unknown(amount));
                filled++;
            }
        }
        if (filled == 0) {
            lines.add(Strings.text("calls.chart.nocalls"));
        } else if (filled > 1 && series.measure().shape() == Measure.Shape.BARS) {
            lines.add(Strings.text("calls.chart.sum", of(series, series.sum(slot))));
        }
        return String.join("\n", lines);
    }

    private static String of(TimeSeries series, Amount amount) {
        String value = amount.value()
                .map(known -> (series.estimated() ? "≈ " : "") + exact(series.measure(), known))
                .orElseGet(Formats::unknown);
        return switch (series.measure()) {
            case COST, COST_PER_CALL, SAVING, ERROR_RATE, ERRORS, LATENCY_MEDIAN, LATENCY_P95 ->
                Strings.text("calls.chart.ofcalls", value, Formats.count(amount.calls()));
            case CALLS, TOKENS, LATENCY -> value;
        };
    }

    private static String unknown(Amount amount) {
        return amount.unknown() == 0 ? "" : Strings.text("calls.chart.unknown", Formats.count(amount.unknown()));
    }
}
