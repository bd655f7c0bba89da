package signalbox.core.calllog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as an operator types them, as a query of SQLite's full-text search: all of them, the last as a beginning. */
final class SearchWords {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

    private SearchWords() {}

    static String query(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher word = WORD.matcher(typed);
        while (word.find()) {
            boolean phrase = word.group(1) != null;
            String text = phrase ? word.group(1) : word.group(2);
            if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                terms.add('"' + text.replace("\"", "") + '"' + (phrase ? "" : "*"));
            }
        }
        return terms.isEmpty() ? "\"\"" : String.join(" ", terms);
    }
}
