package signalbox.core.table;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes values that the source does not have, in the layout of a sibling or, without one, in a plain one. */
final class FreshJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String STEP = "  ";
    private static final int MEMBERS_ON_ONE_LINE = 3;

    private final String source;
    private final boolean onOneLine;
    private final String newLine;
    private final StringBuilder out;

    FreshJson(String source, boolean onOneLine, StringBuilder out) {
        this.source = source;
        this.onOneLine = onOneLine;
        this.newLine = source.contains("\r\n") ? "\r\n" : "\n";
        this.out = out;
    }

    /** The white space at the beginning of the line after this much space, where it has a new line; else as before. */
    static String indentAfter(String space, String indent) {
        int newLine = space.lastIndexOf('\n');
        return newLine < 0 ? indent : space.substring(newLine + 1);
    }

    String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /**
     * Writes one value.
     *
     * @param model a container of the same kind and depth, whose layout is followed
     * @param element whether it stands in an array, where short objects keep to one line
     */
    void write(JsonNode value, SourceValue.@Nullable Container model, String indent, boolean element) {
        if (!value.isContainer()) {
            out.append(scalar(value));
        } else if (value.isEmpty()) {
            out.append(value.isObject() ? "{}" : "[]");
        } else if (model != null && !model.items().isEmpty()) {
            writeLike(value, new JsonLayout(source, model), indent);
        } else {
            writePlain(value, indent, element);
        }
    }

    private void writeLike(JsonNode value, JsonLayout layout, String indent) {
        List<ItemMatcher.Entry> entries = JsonPrinter.entries(value);
        out.append(value.isObject() ? '{' : '[');
        for (int i = 0; i < entries.size(); i++) {
            ItemMatcher.Entry entry = entries.get(i);
            String lead = i == 0 ? layout.lead(0) : layout.usualLead();
            out.append(i == 0 ? "" : ",").append(lead);
            if (value.isObject()) {
                out.append(quoted(entry.name())).append(layout.colon());
            }
            SourceValue.Container model = value.isObject()
                    ? layout.member(entry.name())
                    : layout.sibling(i, entry.value().isObject());
            boolean fits =
                    model != null && model.node().getNodeType() == entry.value().getNodeType();
            write(entry.value(), fits ? model : null, indentAfter(lead, indent), value.isArray());
        }
        out.append(layout.tail()).append(value.isObject() ? '}' : ']');
    }

    private void writePlain(JsonNode value, String indent, boolean element) {
        boolean inline = onOneLine || staysOnOneLine(value, element);
        String inner = indent + STEP;
        String lead = inline ? (value.isObject() ? " " : "") : newLine + inner;
        String tail = inline ? lead : newLine + indent;
        List<ItemMatcher.Entry> entries = JsonPrinter.entries(value);
        out.append(value.isObject() ? '{' : '[');
        for (int i = 0; i < entries.size(); i++) {
            out.append(i == 0 ? lead : inline ? ", " : "," + lead);
            if (value.isObject()) {
                out.append(quoted(entries.get(i).name())).append(": ");
            }
            write(entries.get(i).value(), null, inline ? indent : inner, value.isArray());
        }
        out.append(tail).append(value.isObject() ? '}' : ']');
    }

    private static boolean staysOnOneLine(JsonNode value, boolean element) {
        boolean flat = StreamSupport.stream(value.spliterator(), false).noneMatch(JsonNode::isContainer);
        return flat && (value.isArray() || (element && value.size() <= MEMBERS_ON_ONE_LINE));
    }

    /** Decimals are written in full: 0.00015, not 1.5E-4. */
    private static String scalar(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : MAPPER.writeValueAsString(value);
    }
}
