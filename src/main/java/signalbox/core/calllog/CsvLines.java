package signalbox.core.calllog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV a record at a time (RFC 4180): quoted fields may have separators, line ends and doubled quotes in them. */
final class CsvLines {
    private static final int END = -1;
    /** A quote that is never closed is not followed to the end of a large file. */
    private static final int LONGEST_FIELD = 8 << 20;

    private final BufferedReader reader;
    private final char separator;

    CsvLines(BufferedReader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** The next record that is not blank; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        while (peek() != END) {
            List<String> fields = record();
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                return fields;
            }
        }
        return null;
    }

    private List<String> record() throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        while (true) {
            int character = reader.read();
            if (character == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted(field);
            } else if (character == separator) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (character == '\r' || character == '\n' || character == END) {
                if (character == '\r' && peek() == '\n') {
                    reader.read();
                }
                fields.add(field.toString());
                return fields;
            } else {
                field.append((char) character);
            }
        }
    }

    private void quoted(StringBuilder field) throws IOException {
        while (field.length() < LONGEST_FIELD) {
            int character = reader.read();
            if (character == '"' && peek() == '"') {
                field.append((char) reader.read());
            } else if (character == '"' || character == END) {
                return;
            } else {
                field.append((char) character);
            }
        }
    }

    private int peek() throws IOException {
        reader.mark(1);
        int character = reader.read();
        if (character != END) {
            reader.reset();
        }
        return character;
    }
}
