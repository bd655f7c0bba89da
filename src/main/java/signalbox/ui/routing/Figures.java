package signalbox.ui.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes what is typed into the fields of a tier. */
final class Figures {
    private static final Pattern PRICE = Pattern.compile("\\$?\\s*(\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}([, ]\\d{3}){1,2}|\\d{1,9}");

    private static final Pattern WORD = Pattern.compile("\\s*\"((?:[^\"]|\"\")*)\"\\s*(?=,|$)|([^,]+)");

    private Figures() {}

    /** Whether the text is a price, or empty. */
    static boolean isPrice(String text) {
        return text.isBlank() || PRICE.matcher(text.strip()).matches();
    }

    /** The price that the text says; null for an empty one. */
    static @Nullable BigDecimal priceOrNull(String text) {
        String digits = text.replace("$", "").strip();
        return digits.isEmpty() ? null : new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
    }

    /** Whether the text is a whole number from 0 to 999,999,999, or empty. */
    static boolean isCount(String text) {
        return text.isBlank() || COUNT.matcher(text.strip()).matches();
    }

    /** The number that the text says; null for an empty one. */
    static @Nullable Integer countOrNull(String text) {
        String digits = text.replaceAll("[, ]", "");
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    /** Words separated by commas; one that has a comma itself stands in quotes. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = word.group(1) == null ? word.group(2) : word.group(1).replace("\"\"", "\"");
            if (!found.isBlank()) {
                words.add(found.strip());
            }
        }
        return List.copyOf(words);
    }

    static String written(@Nullable BigDecimal price) {
        return price == null ? "" : price.stripTrailingZeros().toPlainString();
    }

    static String written(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }

    static String written(List<String> words) {
        return words.stream()
                .map(word ->
                        word.contains(",") || word.startsWith("\"") ? "\"" + word.replace("\"", "\"\"") + "\"" : word)
                .collect(Collectors.joining(", "));
    }
}
