package signalbox.core.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Finds for each item of an edited array or object the one in the source that it came from. */
final class ItemMatcher {
    /** In place of the index of a source item: the item is new. */
    static final int NEW = -1;

    private static final Comparator<JsonNode> BY_VALUE = (left, right) -> left.isNumber() && right.isNumber()
            ? left.decimalValue().compareTo(right.decimalValue())
            : left.equals(right) ? 0 : 1;

    private final List<SourceValue.Item> source;
    private final List<Entry> edited;
    private final int[] matches;
    private final BitSet taken = new BitSet();

    /** An item of the edited container; the name of an array's element is empty. */
    record Entry(String name, JsonNode value) {}

    private ItemMatcher(List<SourceValue.Item> source, List<Entry> edited) {
        this.source = source;
        this.edited = edited;
        this.matches = new int[edited.size()];
        Arrays.fill(matches, NEW);
    }

    /** The index of the source item, or {@link #NEW}, for each edited one; each source item is given once at most. */
    static int[] match(List<SourceValue.Item> source, List<Entry> edited, boolean object) {
        ItemMatcher matcher = new ItemMatcher(source, edited);
        if (object) {
            matcher.pair((entry, item) -> item.name().equals(entry.name()));
            matcher.pair((entry, item) -> same(item.value().node(), entry.value()));
        } else {
            matcher.pair((entry, item) -> same(item.value().node(), entry.value()));
            matcher.pairMostAlike();
        }
        return matcher.matches;
    }

    /** Whether two values are equal; numbers by their value, members in any order. */
    static boolean same(JsonNode left, JsonNode right) {
        return left.equals(BY_VALUE, right);
    }

    private interface Likeness {
        boolean test(Entry entry, SourceValue.Item item);
    }

    /** Pairs what is alike, at its own place before any other. */
    private void pair(Likeness likeness) {
        for (int i = 0; i < matches.length; i++) {
            int at = i;
            if (i < source.size() && free(i) && matches[i] == NEW && likeness.test(edited.get(i), source.get(i))) {
                take(at, i);
            }
        }
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] == NEW) {
                Entry entry = edited.get(i);
                first(k -> likeness.test(entry, source.get(k)), i);
            }
        }
    }

    private void first(IntPredicate wanted, int entry) {
        IntStream.range(0, source.size())
                .filter(this::free)
                .filter(wanted)
                .findFirst()
                .ifPresent(item -> take(entry, item));
    }

    /** Pairs changed elements with the source element that shares the most members, the nearest of them. */
    private void pairMostAlike() {
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] != NEW) {
                continue;
            }
            int entry = i;
            IntStream.range(0, source.size())
                    .filter(this::free)
                    .filter(item -> likeness(entry, item) > 0)
                    .boxed()
                    .max(Comparator.<Integer>comparingInt(item -> likeness(entry, item))
                            .thenComparingInt(item -> -Math.abs(item - entry)))
                    .ifPresent(item -> take(entry, item));
        }
    }

    private int likeness(int entry, int item) {
        JsonNode before = source.get(item).value().node();
        JsonNode after = edited.get(entry).value();
        if (!before.isObject() || !after.isObject()) {
            return before.isContainer() || after.isContainer() || before.getNodeType() != after.getNodeType() ? 0 : 1;
        }
        return (int) after.properties().stream()
                .filter(member -> before.has(member.getKey()) && same(before.get(member.getKey()), member.getValue()))
                .count();
    }

    private boolean free(int item) {
        return !taken.get(item);
    }

    private void take(int entry, int item) {
        matches[entry] = item;
        taken.set(item);
    }
}
