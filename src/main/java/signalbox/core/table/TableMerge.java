package signalbox.core.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two tables that were made from the same one, put together piece by piece. Tiers are told apart by their names and hard
 * routes by their patterns, so that a piece is one field of one of them, or one that was added or removed, or the order.
 */
public final class TableMerge {
    private static final Map<String, String> KEYS = Map.of("/tiers", "name", "/hard_routes", "pattern");
    private static final String ORDER = "order";

    private final TableDocument theirsDocument;
    private final ObjectNode base;
    private final ObjectNode mine;
    private final ObjectNode theirs;
    private final SequencedMap<String, Piece> pieces = new LinkedHashMap<>();
    private Set<String> chosen = Set.of();

    /** Who changed a piece. */
    public enum Side {
        MINE,
        THEIRS,
        /** Both, to different things. */
        BOTH
    }

    /**
     * Something in which the two differ.
     *
     * @param path where: a JSON pointer with the names of tiers and the patterns of rules in place of their indexes
     * @param baseOrNull what it was, as JSON; null where it was not there
     * @param mineOrNull what one made of it; null where it is not there
     * @param theirsOrNull what the other made of it; null where it is not there
     */
    public record Piece(
            String path,
            Side changedBy,
            @Nullable String baseOrNull,
            @Nullable String mineOrNull,
            @Nullable String theirsOrNull) {}

    private TableMerge(TableDocument base, TableDocument mine, TableDocument theirs) {
        this.theirsDocument = theirs;
        this.base = base.tree().orElseThrow();
        this.mine = mine.tree().orElseThrow();
        this.theirs = theirs.tree().orElseThrow();
    }

    /**
     * @param base what both were made from
     * @throws java.util.NoSuchElementException where one of them is no JSON object
     */
    public static TableMerge of(TableDocument base, TableDocument mine, TableDocument theirs) {
        TableMerge merge = new TableMerge(base, mine, theirs);
        merge.merged("", merge.base, merge.mine, merge.theirs);
        return merge;
    }

    /** All pieces, in the order of the file. */
    public List<Piece> pieces() {
        return List.copyOf(pieces.values());
    }

    /** The pieces to take from mine where nobody chooses: all but those that they alone changed. */
    public Set<String> suggested() {
        Set<String> suggested = new LinkedHashSet<>();
        pieces.values().stream()
                .filter(piece -> piece.changedBy() != Side.THEIRS)
                .forEach(piece -> suggested.add(piece.path()));
        return suggested;
    }

    /**
     * Their document with some pieces of mine; formatted as theirs is.
     *
     * @param fromMine paths of the pieces to take from mine
     */
    public TableDocument merged(Collection<String> fromMine) {
        chosen = Set.copyOf(fromMine);
        JsonNode whole = merged("", base, mine, theirs);
        return theirsDocument.edited(tree -> {
            tree.removeAll();
            if (whole instanceof ObjectNode object) {
                tree.setAll(object);
            }
        });
    }

    private @Nullable JsonNode merged(
            String path, @Nullable JsonNode was, @Nullable JsonNode one, @Nullable JsonNode other) {
        if (one != null && other != null && ItemMatcher.same(one, other)) {
            return other;
        }
        if (one instanceof ObjectNode && other instanceof ObjectNode) {
            return mergedObjects(path, was, one, other);
        }
        String key = KEYS.get(path);
        if (key != null
                && one instanceof ArrayNode oneList
                && other instanceof ArrayNode otherList
                && isKeyed(oneList, key)
                && isKeyed(otherList, key)) {
            return mergedLists(path, key, was, oneList, otherList);
        }
        return pick(path, was, one, other) ? one : other;
    }

    private ObjectNode mergedObjects(String path, @Nullable JsonNode was, JsonNode one, JsonNode other) {
        Set<String> names = new LinkedHashSet<>(other.propertyNames());
        names.addAll(one.propertyNames());
        ObjectNode result = base.objectNode();
        for (String name : names) {
            JsonNode value = merged(
                    path + "/" + JsonSyntax.escapeForPointer(name),
                    was == null ? null : was.get(name),
                    one.get(name),
                    other.get(name));
            if (value != null) {
                result.set(name, value);
            }
        }
        return result;
    }

    private ArrayNode mergedLists(String path, String key, @Nullable JsonNode was, ArrayNode one, ArrayNode other) {
        SequencedMap<String, JsonNode> before = byKey(was, key);
        SequencedMap<String, JsonNode> mineByKey = byKey(one, key);
        SequencedMap<String, JsonNode> theirsByKey = byKey(other, key);
        List<String> first = new ArrayList<>(theirsByKey.sequencedKeySet());
        List<String> second = new ArrayList<>(mineByKey.sequencedKeySet());
        if (!common(first, second).equals(common(second, first))) {
            boolean mineMoved = !common(second, before.keySet()).equals(common(before.keySet(), second));
            boolean theirsMoved = !common(first, before.keySet()).equals(common(before.keySet(), first));
            Side side = mineMoved && theirsMoved ? Side.BOTH : mineMoved ? Side.MINE : Side.THEIRS;
            String place = path + "/" + ORDER;
            pieces.putIfAbsent(
                    place,
                    new Piece(
                            place,
                            side,
                            String.join(" · ", before.keySet()),
                            String.join(" · ", second),
                            String.join(" · ", first)));
            if (chosen.contains(place)) {
                List<String> swapped = first;
                first = second;
                second = swapped;
            }
        }
        ArrayNode result = base.arrayNode();
        for (String name : joined(first, second)) {
            JsonNode value = merged(
                    path + "/" + JsonSyntax.escapeForPointer(name),
                    before.get(name),
                    mineByKey.get(name),
                    theirsByKey.get(name));
            if (value != null) {
                result.add(value);
            }
        }
        return result;
    }

    /** The first list, with what only the second has after what it follows there. */
    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        String previous = null;
        for (String name : second) {
            if (!all.contains(name)) {
                all.add(previous == null ? 0 : all.indexOf(previous) + 1, name);
            }
            previous = name;
        }
        return all;
    }

    private static List<String> common(Collection<String> names, Collection<String> others) {
        return names.stream().filter(others::contains).toList();
    }

    /** Whether each item is an object with a key of its own. */
    private static boolean isKeyed(ArrayNode list, String key) {
        return byKey(list, key).size() == list.size();
    }

    private static SequencedMap<String, JsonNode> byKey(@Nullable JsonNode list, String key) {
        SequencedMap<String, JsonNode> items = new LinkedHashMap<>();
        if (list != null) {
            list.forEach(item -> {
                if (item.path(key).isString()) {
                    items.putIfAbsent(item.path(key).stringValue(), item);
                }
            });
        }
        return items;
    }

    /** Whether a piece in which the two differ is taken from mine. */
    private boolean pick(String path, @Nullable JsonNode was, @Nullable JsonNode one, @Nullable JsonNode other) {
        boolean mineChanged = !same(was, one);
        boolean theirsChanged = !same(was, other);
        Side side = mineChanged && theirsChanged ? Side.BOTH : mineChanged ? Side.MINE : Side.THEIRS;
        pieces.putIfAbsent(path, new Piece(path, side, text(was), text(one), text(other)));
        return chosen.contains(path);
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return ItemMatcher.same(one, other);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.isString() ? node.stringValue() : node.toString();
    }
}
