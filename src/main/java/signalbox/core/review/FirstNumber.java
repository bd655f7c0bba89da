package signalbox.core.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the first number of a text as people and models write it: {@code $1,234.50}, {@code -3}, {@code 42.0},
 * {@code 15%}, {@code 1.5e3}. Commas and narrow spaces count as separators of thousands only between groups of three.
 */
final class FirstNumber {
    private static final String DIGITS =
            "(?:\\d{1,3}(?:[,'\\u00A0\\u202F\\u2009]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+";
    private static final String CURRENCY = "(?:\\\\?[$€£¥₹]|USD|EUR|GBP)\\s?";
    /** Not inside a word, and a dash is a sign only where it does not join two things. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_]|\\d\\.)(-?)(?:" + CURRENCY + ")?(-?)("
            + DIGITS + ")(?:[eE]([+-]?\\d{1,3})(?![\\p{L}\\p{N}]))?");

    private static final Pattern ANYWHERE = Pattern.compile("()()(" + DIGITS + ")()");

    private FirstNumber() {}

    /** Numbers of equal value are equal: 42 is 42.0. */
    static Optional<BigDecimal> in(String text) {
        String plain = text.replace('\u2212', '-').replace("{,}", ",").replace("\\,", "\u2009");
        Matcher number = NUMBER.matcher(plain);
        if (number.find()) {
            return Optional.of(valueOf(number));
        }
        Matcher inWord = ANYWHERE.matcher(plain);
        return inWord.find() ? Optional.of(valueOf(inWord)) : Optional.empty();
    }

    private static BigDecimal valueOf(Matcher found) {
        BigDecimal value = new BigDecimal(found.group(3).replaceAll("[^\\d.]", ""));
        String exponent = found.group(4);
        if (exponent != null && !exponent.isEmpty()) {
            value = value.scaleByPowerOfTen(Integer.parseInt(exponent.replace("+", "")));
        }
        boolean negative = !found.group(1).isEmpty() || !found.group(2).isEmpty();
        return (negative ? value.negate() : value).stripTrailingZeros();
    }
}
