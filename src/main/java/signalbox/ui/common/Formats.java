package signalbox.ui.common;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;

/**
 * How figures are written, the same on every screen. For what is not known there is {@link #unknown}, never a zero:
 * {@code call.cost().map(Formats::money).orElseGet(Formats::unknown)}.
 */
public final class Formats {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal DIME = new BigDecimal("0.1");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Formats() {}

    public static String unknown() {
        return Strings.text("common.unknown");
    }

    /** A sum or a single amount: $1,204.50 · $0.42 · $0.0169 · $0.000075, so that a small amount is never $0.00. */
    public static String money(Money money) {
        return sign(money) + "$" + digits(money);
    }

    /** The cost of one call in a column: always six decimals, so that the points stand below each other. */
    public static String callCost(Money money) {
        return sign(money) + "$"
                + String.format(Locale.ROOT, "%,.6f", money.usd().abs());
    }

    /** A change of money with its sign: +$0.90 · −$38.20. */
    public static String moneyChange(Money change) {
        return (change.usd().signum() > 0 ? "+" : sign(change)) + "$" + digits(change);
    }

    /** ≈ $0.0002–0.0011, or ≈ $0.0002 where both ends look alike. */
    public static String estimate(CostEstimate estimate) {
        String low = digits(estimate.low());
        String high = digits(estimate.high());
        return "≈ $" + (low.equals(high) ? low : low + "–" + high);
    }

    /** US dollars per million tokens: $0.15 · $5 · $0.075. */
    public static String perMillion(BigDecimal usd) {
        BigDecimal plain = usd.stripTrailingZeros();
        boolean whole = plain.scale() <= 0;
        return "$"
                + (whole
                        ? plain.toPlainString()
                        : plain.setScale(Math.max(2, plain.scale())).toPlainString());
    }

    /** Price of input and output in US dollars per million tokens: $0.15 / $0.60. */
    public static String price(ModelPrice price) {
        return perMillion(price.input()) + " / " + perMillion(price.output());
    }

    /** Tokens, calls and the like: 1,204. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count where space is short, as on an axis: 950 · 1.2k · 48k · 3.4M. */
    public static String shortCount(double count) {
        double size = Math.abs(count);
        if (size >= 999_500) {
            return scaled(count / 1_000_000) + "M";
        }
        return size >= 999.5 ? scaled(count / 1000) + "k" : scaled(count);
    }

    /** 850 ms · 1.2 s · 2 min 5 s · 3 h 20 min. */
    public static String duration(Duration duration) {
        long milliseconds = duration.toMillis();
        if (milliseconds < 1000) {
            return milliseconds + " ms";
        }
        long seconds = Math.round(milliseconds / 1000.0);
        if (milliseconds < 59_950) {
            return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
        }
        if (seconds < 3600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** A share of 1 as a percentage: 62 % · 4.2 % · &lt; 0.1 % · 2,146 %. */
    public static String share(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        boolean whole = percent == 0 || percent >= 9.95;
        return String.format(Locale.ROOT, whole ? "%,.0f %%" : "%.1f %%", percent);
    }

    /** A change as a share of what was before, with its sign: +12 % · −4.2 % · ±0 %. */
    public static String shareChange(double change) {
        String share = share(Math.abs(change));
        return (share.equals("0 %") ? "±" : change > 0 ? "+" : "−") + share;
    }

    /** A moment on this machine's clock: 2026-07-03 14:05:09. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** A moment of today on this machine's clock: 14:05:09. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** The same moment for a tooltip: 2026-07-03 12:05:09 UTC. */
    public static String utc(Instant instant) {
        return TIME.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** A day on an axis: 3 Jul. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String sign(Money money) {
        return money.isNegative() ? "−" : "";
    }

    private static String digits(Money money) {
        BigDecimal usd = money.usd().abs();
        if (usd.signum() == 0 || usd.compareTo(DIME) >= 0) {
            return String.format(Locale.ROOT, "%,.2f", usd);
        }
        BigDecimal shown = usd.compareTo(CENT) >= 0
                ? usd.setScale(4, RoundingMode.HALF_UP)
                : usd.round(new MathContext(2, RoundingMode.HALF_UP));
        BigDecimal plain = shown.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    private static String scaled(double count) {
        String written = String.format(Locale.ROOT, Math.abs(count) >= 9.95 ? "%.0f" : "%.1f", count);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
