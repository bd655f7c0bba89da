package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes calls into the log's tables, sums included, one transaction a time, over a connection of its own. For use
 * by one thread at a time.
 */
final class CallWriter implements AutoCloseable {
    private static final List<String> OWN = List.of(
            "called_at_utc",
            "provider",
            "user_name",
            "cause",
            "rule",
            "status",
            "source",
            "cached_tokens",
            "cache_write_tokens",
            "reasoning_tokens",
            "cost_picodollars",
            "simulated",
            "imported_key",
            "summed");
    private static final List<String> ROW =
            Stream.concat(RoutingLog.SOURCE_COLUMNS.stream(), OWN.stream()).toList();
    private static final List<String> TRACE = List.of(
            "call_id",
            "decision",
            "attempts",
            "price",
            "cost_split",
            "time_to_first_token_ms",
            "finish_reason",
            "model_reported",
            "table_hash");
    private static final List<String> BODY =
            List.of("call_id", "request_sha256", "answer_sha256", "request", "hints", "answer");

    private static final long UNKNOWN = -1;

    private final Connection connection;
    private final Runnable othersWrote;
    private final PreparedStatement begin;
    private final PreparedStatement version;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final RowInserts rows;
    private final RowInserts traces;
    private final RowInserts bodies;
    private final PreparedStatement imported;
    private final RollupWriter sums;
    private final CallIdSequence ids;
    private long seenVersion = UNKNOWN;

    /** @param othersWrote is told when another program has written calls since the last transaction here */
    static CallWriter open(LogFile file, Runnable othersWrote) throws SQLException {
        Connection connection = file.plainWriter();
        try {
            return new CallWriter(connection, othersWrote);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private CallWriter(Connection connection, Runnable othersWrote) throws SQLException {
        this.connection = connection;
        this.othersWrote = othersWrote;
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        version = connection.prepareStatement("PRAGMA data_version");
        commit = connection.prepareStatement("COMMIT");
        rollback = connection.prepareStatement("ROLLBACK");
        // What says of a row that its writer has added it to the sums.
        rows = new RowInserts(connection, "routing_log", ROW, mark(connection) + " + ?%d");
        traces = new RowInserts(connection, "call_trace", TRACE);
        bodies = new RowInserts(connection, "call_body", BODY);
        imported = connection.prepareStatement("SELECT 1 FROM routing_log WHERE imported_key = ?");
        sums = new RollupWriter(connection);
        ids = new CallIdSequence(connection);
    }

    /**
     * Writes calls, all or none.
     *
     * @return the id of the first; those of the others follow
     */
    long write(List<LogEntry> entries) throws SQLException {
        return inTransaction(() -> insertAll(entries));
    }

    /**
     * Writes those calls that were not imported before, all or none.
     *
     * @param entries by what names each among all imported calls
     * @return how many were new
     */
    int writeNew(Map<String, LogEntry> entries) throws SQLException {
        return inTransaction(() -> {
            List<LogEntry> fresh = new ArrayList<>();
            for (Map.Entry<String, LogEntry> entry : entries.entrySet()) {
                imported.setString(1, entry.getKey());
                try (ResultSet found = imported.executeQuery()) {
                    if (!found.next()) {
                        fresh.add(entry.getValue());
                    }
                }
            }
            insertAll(fresh);
            return fresh.size();
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        begin.executeUpdate();
        try {
            refresh();
            T result = work.run();
            commit.executeUpdate();
            return result;
        } catch (SQLException failed) {
            seenVersion = UNKNOWN;
            sums.forget();
            undo(failed);
            throw failed;
        }
    }

    /** What is remembered of the file holds while nobody else writes to it. */
    private void refresh() throws SQLException {
        try (ResultSet found = version.executeQuery()) {
            found.next();
            if (found.getLong(1) != seenVersion) {
                sums.refresh();
                if (ids.refresh()) {
                    othersWrote.run();
                }
                seenVersion = found.getLong(1);
            }
        }
    }

    private long insertAll(List<LogEntry> entries) throws SQLException {
        long first = ids.take(entries.size());
        rows.insert(rows(first, entries, LogEntry::row));
        traces.insert(rows(first, entries, LogEntry::trace));
        bodies.insert(rows(first, entries, LogEntry::body));
        sums.add(entries);
        return first;
    }

    private static long mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT mark FROM log_mark")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void undo(SQLException because) {
        try {
            if (!connection.isClosed()) {
                rollback.executeUpdate();
            }
        } catch (SQLException alreadyUndone) {
            because.addSuppressed(alreadyUndone);
        }
    }

    private static List<RowInserts.Row> rows(
            long first, List<LogEntry> entries, Function<LogEntry, @Nullable List<@Nullable Object>> part) {
        List<RowInserts.Row> rows = new ArrayList<>(entries.size());
        long id = first;
        for (LogEntry entry : entries) {
            List<@Nullable Object> values = part.apply(entry);
            if (values != null) {
                rows.add(new RowInserts.Row(id, values));
            }
            id++;
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                rows;
                traces;
                bodies;
                sums;
                ids) {
            for (PreparedStatement statement : List.of(begin, version, commit, rollback, imported)) {
                statement.close();
            }
        }
    }
}
