package signalbox.core.calllog;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** The records of a file as names and texts, one at a time, however large it is. Whoever opens it closes it. */
final class ImportRecords implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int LOOK_AHEAD = 256 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private final Source source;
    private long number;

    /** Where records come from; null at the end. */
    @FunctionalInterface
    private interface Source {
        @Nullable
        Map<String, String> next() throws IOException;
    }

    private ImportRecords(BufferedReader reader, Source source) {
        this.reader = reader;
        this.source = source;
    }

    /**
     * A record, or why there is none at this place.
     *
     * @param number from 1, the line of names not counted
     */
    record Line(
            long number,
            Map<String, String> fields,
            @Nullable String trouble) {}

    @SuppressWarnings("resource") // What is returned closes the reader.
    static ImportRecords open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file);
        try {
            reader.mark(LOOK_AHEAD);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return new ImportRecords(reader, firstLetter(reader) == '[' ? array(reader) : lines(reader));
        } catch (IOException | JacksonException failed) {
            reader.close();
            throw failed;
        }
    }

    private static int firstLetter(BufferedReader reader) throws IOException {
        reader.mark(LOOK_AHEAD);
        int first = reader.read();
        while (first >= 0 && Character.isWhitespace(first)) {
            first = reader.read();
        }
        reader.reset();
        return first;
    }

    private static Source array(BufferedReader reader) {
        MappingIterator<JsonNode> objects = JSON.readerFor(JsonNode.class).readValues(reader);
        return () -> objects.hasNextValue() ? fields(objects.nextValue()) : null;
    }

    private static Source lines(BufferedReader reader) throws IOException {
        if (firstLetter(reader) == '{') {
            return () -> {
                String line = reader.readLine();
                while (line != null && line.isBlank()) {
                    line = reader.readLine();
                }
                return line == null ? null : fields(JSON.readTree(line));
            };
        }
        reader.mark(LOOK_AHEAD);
        char separator = separator(reader.readLine());
        reader.reset();
        CsvLines lines = new CsvLines(reader, separator);
        List<String> names = lines.next();
        return () -> {
            List<String> values = lines.next();
            if (values == null || names == null) {
                return null;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < names.size() && i < values.size(); i++) {
                fields.put(names.get(i).strip(), values.get(i));
            }
            return fields;
        };
    }

    private static char separator(@Nullable String head) {
        char best = ',';
        long most = 0;
        for (char each : new char[] {',', ';', '\t'}) {
            long count = head == null
                    ? 0
                    : head.chars().filter(letter -> letter == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    /** The next record; null at the end. One that cannot be read is told, and the next line is read after it. */
    @Nullable
    Line next() throws IOException {
        number++;
        try {
            Map<String, String> fields = source.next();
            return fields == null ? null : new Line(number, fields, null);
        } catch (JacksonException unreadable) {
            return new Line(number, Map.of(), "it is no JSON: " + unreadable.getOriginalMessage());
        } catch (IllegalArgumentException none) {
            return new Line(number, Map.of(), String.valueOf(none.getMessage()));
        }
    }

    private static Map<String, String> fields(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", json, fields);
        return fields;
    }

    private static void flatten(String outer, JsonNode object, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = outer.isEmpty() ? field.getKey() : outer + "." + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(name, value, fields);
            } else if (value.isNull()) {
                fields.put(name, "");
            } else {
                fields.put(name, value.isArray() ? value.toString() : value.asString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
