package signalbox.core.provider;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a {@code text/event-stream} (WHATWG HTML, section 9.2) from bytes as they arrive, however they are split: lines
 * are cut as bytes and decoded whole. In one thing it is more lenient than the standard: an event at the end of the
 * stream counts without its blank line.
 */
final class EventStreamParser {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> dataLines = new ArrayList<>();
    private String name = "";
    private boolean firstLine = true;
    private boolean afterCarriageReturn;

    /** The events that these bytes complete. */
    List<StreamEvent> feed(byte[] bytes) {
        List<StreamEvent> events = new ArrayList<>();
        for (byte next : bytes) {
            if (next == '\n' && afterCarriageReturn) {
                afterCarriageReturn = false;
            } else if (next == '\n' || next == '\r') {
                afterCarriageReturn = next == '\r';
                endLine(events);
            } else {
                afterCarriageReturn = false;
                line.write(next);
            }
        }
        return events;
    }

    /** The event left over at the end of the stream, if any. */
    List<StreamEvent> end() {
        List<StreamEvent> events = new ArrayList<>();
        if (line.size() > 0) {
            endLine(events);
        }
        endEvent(events);
        return events;
    }

    private void endLine(List<StreamEvent> events) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (firstLine && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        firstLine = false;
        if (text.isEmpty()) {
            endEvent(events);
        } else {
            takeField(text);
        }
    }

    private void takeField(String text) {
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        switch (field) {
            case "data" -> dataLines.add(value);
            case "event" -> name = value;
            default -> {
                // A comment, an id, a retry time, or something unknown: nothing that a dialect needs.
            }
        }
    }

    private void endEvent(List<StreamEvent> events) {
        if (!dataLines.isEmpty()) {
            events.add(new StreamEvent(name, String.join("\n", dataLines)));
        }
        dataLines.clear();
        name = "";
    }
}
