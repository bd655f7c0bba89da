package signalbox.core.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the language of a prompt from its script and its commonest small words: good enough to group by. */
final class PromptLanguage {
    private static final String UNKNOWN = "other";
    private static final int FEWEST_WORDS = 2;

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "English", Set.of("the", "and", "is", "are", "what", "how", "of", "this", "with", "for", "that", "you"),
            "German", Set.of("der", "die", "das", "und", "ist", "nicht", "ein", "eine", "wie", "mit", "für", "auf"),
            "French", Set.of("le", "les", "des", "est", "et", "une", "dans", "pour", "que", "avec", "quel", "vous"),
            "Spanish", Set.of("el", "los", "las", "es", "y", "una", "para", "que", "con", "por", "cómo", "del"),
            "Italian", Set.of("il", "gli", "che", "è", "una", "per", "di", "con", "non", "sono", "della", "come"),
            "Portuguese", Set.of("os", "não", "uma", "para", "que", "com", "é", "em", "do", "da", "você", "como"),
            "Dutch", Set.of("het", "een", "en", "van", "niet", "de", "voor", "met", "dat", "zijn", "hoe", "wat"));

    private static final List<Map.Entry<Character.UnicodeScript, String>> SCRIPTS = List.of(
            Map.entry(Character.UnicodeScript.HIRAGANA, "Japanese"),
            Map.entry(Character.UnicodeScript.KATAKANA, "Japanese"),
            Map.entry(Character.UnicodeScript.HANGUL, "Korean"),
            Map.entry(Character.UnicodeScript.HAN, "Chinese"),
            Map.entry(Character.UnicodeScript.CYRILLIC, "Cyrillic"),
            Map.entry(Character.UnicodeScript.ARABIC, "Arabic"),
            Map.entry(Character.UnicodeScript.HEBREW, "Hebrew"),
            Map.entry(Character.UnicodeScript.GREEK, "Greek"),
            Map.entry(Character.UnicodeScript.DEVANAGARI, "Hindi"),
            Map.entry(Character.UnicodeScript.THAI, "Thai"));

    private PromptLanguage() {}

    static String of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        for (Map.Entry<Character.UnicodeScript, String> script : SCRIPTS) {
            long found = text.codePoints()
                    .filter(point -> Character.UnicodeScript.of(point) == script.getKey())
                    .count();
            if (found * 4 > letters) {
                return script.getValue();
            }
        }
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        String best = UNKNOWN;
        long most = FEWEST_WORDS - 1;
        for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            long found = words.stream().filter(language.getValue()::contains).count();
            if (found > most) {
                most = found;
                best = language.getKey();
            }
        }
        return best;
    }
}
