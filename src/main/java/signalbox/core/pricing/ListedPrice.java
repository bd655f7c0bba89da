package signalbox.core.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A price as a list gives it. Days and hours are UTC, as the providers announce them.
 *
 * @param fromOrNull the first day on which it holds; null where nobody says since when
 * @param rates for any call that the other rates do not apply to
 * @param above other rates for long prompts, in rising order
 * @param daily other rates at certain hours
 * @param source who says so
 * @param seen the day on which the source was last found to say so
 * @param noteOrNull what another source says
 */
public record ListedPrice(
        @Nullable LocalDate fromOrNull,
        Rates rates,
        List<LongPrompt> above,
        List<Hours> daily,
        String source,
        LocalDate seen,
        @Nullable String noteOrNull) {

    /** Rates for the whole of a call whose prompt has more than so many tokens, cached ones included. */
    public record LongPrompt(long tokens, Rates rates) {}

    /** Rates from one time of day, inclusive, to another, exclusive; a window over midnight ends before it starts. */
    public record Hours(LocalTime start, LocalTime end, Rates rates) {
        boolean holdAt(LocalTime time) {
            boolean afterStart = !time.isBefore(start);
            boolean beforeEnd = time.isBefore(end);
            return start.isBefore(end) ? afterStart && beforeEnd : afterStart || beforeEnd;
        }
    }

    public ListedPrice {
        above = List.copyOf(above);
        daily = List.copyOf(daily);
    }

    public Optional<LocalDate> from() {
        return Optional.ofNullable(fromOrNull);
    }

    public Optional<String> note() {
        return Optional.ofNullable(noteOrNull);
    }

    /** What a call with a prompt of that many tokens is charged at that moment. */
    ModelPrice priceAt(Instant at, long promptTokens) {
        LocalTime time = at.atZone(ZoneOffset.UTC).toLocalTime();
        Rates charged = daily.stream()
                .filter(hours -> hours.holdAt(time))
                .findFirst()
                .map(Hours::rates)
                .orElse(rates);
        for (LongPrompt tier : above) {
            charged = promptTokens > tier.tokens() ? tier.rates() : charged;
        }
        return charged.priceFrom(words());
    }

    /** Where the price comes from, for the reader. */
    private String words() {
        return "price list: " + source + ", " + from().map(day -> "from " + day).orElse("as of " + seen);
    }

    /** Whether a call would cost the same by either. */
    boolean chargesLike(ListedPrice other) {
        return rates.sameAs(other.rates) && sameTiers(other) && daily.equals(other.daily);
    }

    private boolean sameTiers(ListedPrice other) {
        if (above.size() != other.above.size()) {
            return false;
        }
        for (int i = 0; i < above.size(); i++) {
            LongPrompt one = above.get(i);
            LongPrompt two = other.above.get(i);
            if (one.tokens() != two.tokens() || !one.rates().sameAs(two.rates())) {
                return false;
            }
        }
        return true;
    }
}
