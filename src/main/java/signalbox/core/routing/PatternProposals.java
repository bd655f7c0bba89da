package signalbox.core.routing;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Patterns that a hard route could have to catch a prompt and others like it: its longer words and its pairs of words,
 * each bounded so that it is never found inside another word.
 */
public final class PatternProposals {
    private static final int SHORTEST_WORD = 3;
    private static final int MOST = 40;
    private static final java.util.regex.Pattern WORD =
            java.util.regex.Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’_-]*");

    private PatternProposals() {}

    /** @param words as they stand in the prompt */
    public record Proposal(String words, String pattern) {}

    /** Proposals in the order in which they stand in the prompt, pairs before their words; none twice, at most 40. */
    public static List<Proposal> of(String prompt) {
        Map<String, Proposal> found = new LinkedHashMap<>();
        Matcher word = WORD.matcher(prompt);
        String before = "";
        int endOfBefore = -1;
        while (word.find() && found.size() < MOST) {
            String here = trimmed(word.group());
            boolean means = means(here);
            boolean together = endOfBefore >= 0
                    && prompt.substring(endOfBefore, word.start()).isBlank()
                    && !before.isEmpty();
            if (means && together) {
                add(found, before + " " + here);
            }
            if (means) {
                add(found, here);
            }
            before = means ? here : "";
            endOfBefore = word.start() + here.length();
        }
        return new ArrayList<>(found.values());
    }

    /** A pattern that finds the words, with any space between them, and never within a longer word. */
    public static String wordSafe(String words) {
        String[] each = words.strip().split("\\s+");
        StringBuilder pattern = new StringBuilder(edge(words.strip().codePointAt(0), true));
        for (int i = 0; i < each.length; i++) {
            pattern.append(i == 0 ? "" : "\\s+").append(escaped(each[i]));
        }
        return pattern.append(edge(words.strip().codePointBefore(words.strip().length()), false))
                .toString();
    }

    /** RE2's {@code \b} knows ASCII letters only; beside another letter the edge is anything that is no letter. */
    private static String edge(int codePoint, boolean start) {
        if (codePoint < 128) {
            return "\\b";
        }
        return start ? "(?:^|[^\\pL\\pN])" : "(?:[^\\pL\\pN]|$)";
    }

    private static String escaped(String word) {
        return word.chars().allMatch(unit -> Character.isLetterOrDigit(unit) || unit == '\'' || unit == '’')
                ? word
                : word.replace("-", "\\-");
    }

    private static String trimmed(String word) {
        String stripped = word;
        while (!stripped.isEmpty() && "'’_-".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        return stripped;
    }

    /** Whether a word says what a prompt is about: function words do not, nor do numbers. */
    private static boolean means(String word) {
        return word.length() >= SHORTEST_WORD
                && word.codePoints().anyMatch(Character::isLetter)
                && !CommonWords.has(word.toLowerCase(Locale.ROOT));
    }

    private static void add(Map<String, Proposal> found, String words) {
        String pattern = wordSafe(words);
        Pattern.compile(pattern);
        found.putIfAbsent(words.toLowerCase(Locale.ROOT), new Proposal(words, pattern));
    }
}
