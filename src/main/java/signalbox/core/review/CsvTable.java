package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;

/**
 * A table of comma-separated values as RFC 4180 describes them, or with semicolons or tabs in place of the commas. The
 * first row names the columns. (Jackson's CSV module could not be had for the version of Jackson in use.)
 *
 * @param rows without the first; each with exactly as many fields as there are columns
 */
public record CsvTable(List<String> columns, List<List<String>> rows) {
    private static final List<String> PROMPT_NAMES =
            List.of("prompt", "input", "question", "text", "message", "content", "query");

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @throws ReviewException with a sentence naming the line where the text is no such table */
    public static CsvTable read(String text) throws ReviewException {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> rows = new CsvReader(plain, separatorOf(plain)).rows();
        if (rows.isEmpty()) {
            throw new ReviewException("The file is empty. Its first line must name the columns.");
        }
        List<String> columns = rows.getFirst();
        List<List<String>> complete = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> fields = new ArrayList<>(row.subList(0, Math.min(row.size(), columns.size())));
            while (fields.size() < columns.size()) {
                fields.add("");
            }
            complete.add(List.copyOf(fields));
        }
        return new CsvTable(columns, complete);
    }

    /** The column that most likely has the prompts: one with a usual name, else the one with the longest texts. */
    public int likelyPromptColumn() {
        for (String name : PROMPT_NAMES) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return i;
                }
            }
        }
        int longest = 0;
        for (int i = 1; i < columns.size(); i++) {
            longest = lengthOf(i) > lengthOf(longest) ? i : longest;
        }
        return longest;
    }

    /** The texts of a column that are not blank. */
    public List<String> column(int index) {
        return rows.stream()
                .map(row -> row.get(index).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The column with one of the usual names for something; -1 where there is none. */
    public int likelyColumn(List<String> names) {
        for (int i = 0; i < columns.size(); i++) {
            if (names.contains(columns.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The rows as examples, those without a prompt left out.
     *
     * @param name column of the examples' names; -1 for none
     * @param expected column of the expected answers; -1 for none
     * @param task column of the task types; -1 for none
     */
    public List<GivenExample> examples(int prompt, int name, int expected, int task) {
        List<GivenExample> examples = new ArrayList<>();
        for (List<String> row : rows) {
            if (!row.get(prompt).isBlank()) {
                String type = task < 0 ? "" : row.get(task).strip();
                var hints = new RoutingHints(null, type.isEmpty() ? null : type, null);
                examples.add(new GivenExample(
                        name < 0 ? "" : row.get(name).strip(),
                        ChatRequest.ofPrompt(row.get(prompt).strip(), hints),
                        expected < 0 || row.get(expected).isBlank()
                                ? null
                                : row.get(expected).strip()));
            }
        }
        return List.copyOf(examples);
    }

    private long lengthOf(int column) {
        return rows.stream().mapToLong(row -> row.get(column).length()).sum();
    }

    private static char separatorOf(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            separator = count(firstLine, candidate) > count(firstLine, separator) ? candidate : separator;
        }
        return separator;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }
}
