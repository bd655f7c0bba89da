package signalbox.core.table;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Writes an edited tree in the formatting of the text that it was read from: what has not changed is copied character by
 * character, what is new is written in the style of its neighbours.
 */
final class JsonPrinter {
    private final String source;
    private final FreshJson fresh;
    private final StringBuilder out = new StringBuilder();

    private JsonPrinter(String source, boolean onOneLine) {
        this.source = source;
        this.fresh = new FreshJson(source, onOneLine, out);
    }

    /** The whole text. */
    static String print(String source, SourceValue root, JsonNode edited) {
        boolean onOneLine = !source.substring(root.start(), root.end()).contains("\n");
        JsonPrinter printer = new JsonPrinter(source, onOneLine);
        printer.out.append(source, 0, root.start());
        printer.value(root, edited, "");
        printer.out.append(source, root.end(), source.length());
        return printer.out.toString();
    }

    /**
     * Writes what a value of the source has become.
     *
     * @param indent the white space at the beginning of the line that it stands on
     */
    private void value(SourceValue before, JsonNode after, String indent) {
        if (ItemMatcher.same(before.node(), after)) {
            out.append(source, before.start(), before.end());
        } else if (before instanceof SourceValue.Container container
                && before.node().getNodeType() == after.getNodeType()) {
            container(container, after, indent);
        } else {
            fresh.write(after, null, indent, false);
        }
    }

    private void container(SourceValue.Container before, JsonNode after, String indent) {
        JsonLayout layout = new JsonLayout(source, before);
        List<ItemMatcher.Entry> entries = entries(after);
        if (layout.isEmpty() || entries.isEmpty()) {
            fresh.write(after, null, indent, false);
            return;
        }
        int[] matches = ItemMatcher.match(before.items(), entries, after.isObject());
        out.append(after.isObject() ? '{' : '[');
        for (int i = 0; i < matches.length; i++) {
            String lead = i == 0 ? layout.lead(0) : matches[i] > 0 ? layout.lead(matches[i]) : layout.usualLead();
            out.append(lead);
            item(before, layout, entries.get(i), matches[i], FreshJson.indentAfter(lead, indent));
            if (i < matches.length - 1) {
                out.append(matches[i] == ItemMatcher.NEW ? "" : layout.trail(matches[i]))
                        .append(',');
            }
        }
        out.append(layout.tail()).append(after.isObject() ? '}' : ']');
    }

    private void item(
            SourceValue.Container before, JsonLayout layout, ItemMatcher.Entry entry, int match, String indent) {
        boolean member = before.node().isObject();
        if (match != ItemMatcher.NEW) {
            SourceValue.Item item = before.items().get(match);
            if (member && item.name().equals(entry.name())) {
                out.append(layout.nameAndColon(match));
            } else if (member) {
                out.append(fresh.quoted(entry.name())).append(layout.colon());
            }
            value(item.value(), entry.value(), indent);
            return;
        }
        if (member) {
            out.append(fresh.quoted(entry.name())).append(layout.colon());
        }
        for (SourceValue.Item item : before.items()) {
            if (entry.value().isContainer() && ItemMatcher.same(item.value().node(), entry.value())) {
                out.append(source, item.value().start(), item.value().end());
                return;
            }
        }
        int place = before.items().size();
        fresh.write(entry.value(), layout.sibling(place, entry.value().isObject()), indent, !member);
    }

    static List<ItemMatcher.Entry> entries(JsonNode container) {
        List<ItemMatcher.Entry> entries = new ArrayList<>();
        if (container.isObject()) {
            container
                    .properties()
                    .forEach(member -> entries.add(new ItemMatcher.Entry(member.getKey(), member.getValue())));
        } else {
            container.forEach(element -> entries.add(new ItemMatcher.Entry("", element)));
        }
        return entries;
    }
}
