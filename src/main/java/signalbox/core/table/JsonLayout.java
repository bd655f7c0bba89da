package signalbox.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The white space of one array or object in the source: what stands before its items, and before its end. */
final class JsonLayout {
    private final String source;
    private final SourceValue.Container container;
    private final List<String> leads = new ArrayList<>();

    JsonLayout(String source, SourceValue.Container container) {
        this.source = source;
        this.container = container;
        int from = container.start() + 1;
        for (SourceValue.Item item : container.items()) {
            leads.add(source.substring(from, item.start()));
            from = source.indexOf(',', item.end()) + 1;
        }
    }

    boolean isEmpty() {
        return leads.isEmpty();
    }

    /** Before an item, from the comma or the opening bracket on. */
    String lead(int item) {
        return leads.get(item);
    }

    /** Before an item that is new and not the first: what stands most often before the others. */
    String usualLead() {
        if (leads.size() < 2) {
            return leads.getFirst().contains("\n") ? leads.getFirst() : " ";
        }
        Map<String, Integer> counts = new HashMap<>();
        leads.stream().skip(1).forEach(lead -> counts.merge(lead, 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Between an item and the comma after it. */
    String trail(int item) {
        boolean last = item == container.items().size() - 1;
        int end = container.items().get(item).end();
        return last ? "" : source.substring(end, source.indexOf(',', end));
    }

    /** Before the closing bracket. */
    String tail() {
        return source.substring(container.items().getLast().end(), container.end() - 1);
    }

    /** A member's name with the colon and the space after it. */
    String nameAndColon(int item) {
        SourceValue.Item member = container.items().get(item);
        return source.substring(member.start(), member.value().start());
    }

    /** The colon between a member's name and value, with the space around it. */
    String colon() {
        if (isEmpty()) {
            return ": ";
        }
        String first = nameAndColon(0);
        return first.substring(first.lastIndexOf('"') + 1);
    }

    /** The container of that kind, nearest before an item or else the first, whose layout a new one there can follow. */
    SourceValue.@Nullable Container sibling(int before, boolean object) {
        SourceValue.Container found = null;
        for (int i = 0; i < container.items().size(); i++) {
            if (container.items().get(i).value() instanceof SourceValue.Container candidate
                    && candidate.node().isObject() == object
                    && (found == null || i < before)) {
                found = candidate;
            }
        }
        return found;
    }

    /** The value of the member of that name, where it is a container. */
    SourceValue.@Nullable Container member(String name) {
        for (SourceValue.Item item : container.items()) {
            if (item.name().equals(name) && item.value() instanceof SourceValue.Container found) {
                return found;
            }
        }
        return null;
    }
}
