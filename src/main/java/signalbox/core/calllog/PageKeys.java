package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds which calls come next in an order, from the lists that the log keeps sorted: each list gives its next ones, and
 * the first of all those are the page. A list is read no further than it can give an earlier one.
 */
final class PageKeys {
    private final Connection connection;
    private final CallOrder order;
    private final List<SortedList> lists;
    private final Comparator<Key> comparator;

    /**
     * A place in the order.
     *
     * @param value null for a call that has no such number
     */
    record Key(@Nullable Object value, long id) {}

    /**
     * Parts of the log that SQLite can read in the order, each without sorting.
     *
     * @param source what follows FROM: the table, under the name {@code k}, and the conditions, with parameters
     * @param column that it is sorted by
     * @param none what the column has for no number, as SQL
     * @param places for each part the values of the parameters
     */
    record SortedList(String source, String column, String none, List<List<Long>> places) {
        SortedList {
            places = List.copyOf(places);
        }

        /** With one part. */
        SortedList(String source, String column, String none) {
            this(source, column, none, List.of(List.of()));
        }
    }

    PageKeys(Connection connection, CallOrder order, List<SortedList> lists) {
        this.connection = connection;
        this.order = order;
        this.lists = lists;
        Comparator<Key> ascending = Comparator.<Key, Object>comparing(
                        key -> key.value() == null ? "" : key.value(), PageKeys::compare)
                .thenComparingLong(Key::id);
        this.comparator = order.descending() ? ascending.reversed() : ascending;
    }

    /** The calls that follow, those that have a number first. */
    List<Key> after(@Nullable CallKey after, int limit) throws SQLException {
        boolean toUnknown = after != null && CallPages.isUnknown(after.valueOrNull());
        List<Key> found = new ArrayList<>();
        if (!toUnknown) {
            found.addAll(first(after, true, limit));
        }
        if (found.size() < limit) {
            found.addAll(first(toUnknown ? after : null, false, limit - found.size()));
        }
        return found;
    }

    private List<Key> first(@Nullable CallKey after, boolean known, int limit) throws SQLException {
        PriorityQueue<Key> earliest = new PriorityQueue<>(comparator.reversed());
        for (SortedList list : lists) {
            String query = query(list, after, known);
            String sorted = " ORDER BY " + (known ? list.column() + direction() + ", " : "") + "k.id" + direction()
                    + " LIMIT " + limit;
            String within = known ? " AND " + list.column() + (order.descending() ? " >= ?" : " <= ?") : "";
            try (PreparedStatement any = connection.prepareStatement(query + sorted);
                    PreparedStatement earlier = connection.prepareStatement(query + within + sorted)) {
                for (List<Long> place : list.places()) {
                    Key last = known && earliest.size() == limit ? earliest.element() : null;
                    PreparedStatement statement = last == null ? any : earlier;
                    int next = bind(statement, place, after, known);
                    if (last != null) {
                        statement.setObject(next, last.value());
                    }
                    merge(statement, earliest, known, limit);
                }
            }
        }
        List<Key> found = new ArrayList<>(earliest);
        found.sort(comparator);
        return found;
    }

    /** @return the number of the next parameter */
    private static int bind(PreparedStatement statement, List<Long> place, @Nullable CallKey after, boolean known)
            throws SQLException {
        int next = 1;
        for (long value : place) {
            statement.setLong(next++, value);
        }
        if (after != null && known) {
            statement.setObject(next++, after.valueOrNull());
        }
        if (after != null) {
            statement.setLong(next++, after.id());
        }
        return next;
    }

    private void merge(PreparedStatement statement, PriorityQueue<Key> earliest, boolean known, int limit)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Key key = new Key(known ? rows.getObject(1) : null, rows.getLong(2));
                if (earliest.size() == limit) {
                    Key last = earliest.element();
                    if (comparator.compare(key, last) >= 0) {
                        return;
                    }
                    earliest.remove();
                }
                earliest.add(key);
            }
        }
    }

    private String query(SortedList list, @Nullable CallKey after, boolean known) {
        String column = list.column();
        String sign = order.descending() ? " < " : " > ";
        String which = known
                ? column + (order.by() == CallOrder.By.TIME ? " > " : " < ") + list.none()
                : column + " = " + list.none();
        String place = known ? "(" + column + ", k.id)" + sign + "(?, ?)" : "k.id" + sign + "?";
        String following = after == null ? "" : " AND " + place;
        return "SELECT " + column + ", k.id FROM " + list.source() + " AND " + which + following;
    }

    private String direction() {
        return order.descending() ? " DESC" : "";
    }

    /** As SQLite sorts: numbers, then text. */
    private static int compare(Object one, Object other) {
        if (one instanceof Number number && other instanceof Number another) {
            return number instanceof Long && another instanceof Long
                    ? Long.compare(number.longValue(), another.longValue())
                    : Double.compare(number.doubleValue(), another.doubleValue());
        }
        if (one instanceof Number || other instanceof Number) {
            return one instanceof Number ? -1 : 1;
        }
        return one.toString().compareTo(other.toString());
    }
}
