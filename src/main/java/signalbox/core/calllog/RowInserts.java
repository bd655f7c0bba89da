package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into one table, a block of them by one statement where there are many: beginning and ending a statement
 * takes longer than a row does. For use with one connection, under the lock that guards it.
 */
final class RowInserts implements AutoCloseable {
    private static final int BLOCK = 32;

    private final int columns;
    private final PreparedStatement one;
    private final PreparedStatement block;

    /** A row, but for its key, which is the call's id. */
    record Row(long id, List<@Nullable Object> values) {}

    RowInserts(Connection connection, String table, List<String> columns) throws SQLException {
        this(connection, table, columns, "");
    }

    /**
     * @param columns the key first
     * @param more what each row's values end with, in SQL, where {@code %d} stands for the place of the key
     */
    RowInserts(Connection connection, String table, List<String> columns, String more) throws SQLException {
        this.columns = columns.size() - (more.isEmpty() ? 0 : 1);
        String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        one = connection.prepareStatement(insert + places(0, more));
        block = connection.prepareStatement(insert
                + IntStream.range(0, BLOCK).mapToObj(row -> places(row, more)).collect(Collectors.joining(", ")));
    }

    private String places(int row, String more) {
        int key = row * columns + 1;
        return IntStream.range(key, key + columns)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", ", "(", (more.isEmpty() ? "" : ", " + more.formatted(key)) + ")"));
    }

    void insert(List<Row> rows) throws SQLException {
        int next = 0;
        for (; rows.size() - next >= BLOCK; next += BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                bind(block, i * columns, rows.get(next + i));
            }
            block.executeUpdate();
        }
        for (Row row : rows.subList(next, rows.size())) {
            bind(one, 0, row);
            one.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int before, Row row) throws SQLException {
        int place = before + 1;
        statement.setLong(place++, row.id());
        for (Object value : row.values()) {
            switch (value) {
                case null -> statement.setNull(place, Types.NULL);
                case String text -> statement.setString(place, text);
                default -> statement.setObject(place, value);
            }
            place++;
        }
    }

    @Override
    public void close() throws SQLException {
        try (one;
                block) {
            // Both.
        }
    }
}
