package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;

/** Reads rows of fields; a field in quotes may have separators, line ends and doubled quotes in it. */
final class CsvReader {
    private static final int END = -1;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    List<List<String>> rows() throws ReviewException {
        List<List<String>> rows = new ArrayList<>();
        while (peek() != END) {
            List<String> row = row();
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() throws ReviewException {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (peek() == separator) {
            at++;
            fields.add(field());
        }
        endLine();
        return List.copyOf(fields);
    }

    private String field() throws ReviewException {
        if (peek() == '"') {
            return quoted();
        }
        int begin = at;
        while (!endsField(peek())) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() throws ReviewException {
        int firstLine = line;
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int next = peek();
            at++;
            if (next == END) {
                throw new ReviewException("Line " + firstLine + ": a quote is opened and never closed.");
            }
            if (next == '"' && peek() != '"') {
                break;
            }
            at += next == '"' ? 1 : 0;
            line += next == '\n' ? 1 : 0;
            field.append((char) next);
        }
        if (!endsField(peek())) {
            throw new ReviewException(
                    "Line " + line + ": text follows a closing quote; double the quotes inside a field.");
        }
        return field.toString();
    }

    private void endLine() {
        if (peek() == '\r') {
            at++;
        }
        if (peek() == '\n') {
            at++;
        }
        line++;
    }

    private boolean endsField(int character) {
        return character == END || character == separator || character == '\n' || character == '\r';
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
