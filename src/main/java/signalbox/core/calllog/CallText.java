package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;

/** Lists the words of prompts and answers for searching, a little after they were written. */
final class CallText {
    private static final int CHUNK = 500;

    private CallText() {}

    /**
     * Lists the words of the next calls, in one transaction.
     *
     * @return whether there may be more
     */
    static boolean addChunk(Connection connection) throws SQLException {
        if (isUpToDate(connection)) {
            return false;
        }
        connection.setAutoCommit(false);
        try {
            long last = add(connection, doneId(connection));
            try (PreparedStatement done = connection.prepareStatement("UPDATE text_progress SET done_id = ?")) {
                done.setLong(1, last);
                done.executeUpdate();
            }
            connection.commit();
            return true;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static boolean isUpToDate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("SELECT coalesce(max(call_id), 0) FROM call_body")) {
            return !newest.next() || newest.getLong(1) <= doneId(connection);
        }
    }

    private static long doneId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery("SELECT done_id FROM text_progress")) {
            return done.next() ? done.getLong(1) : 0;
        }
    }

    private static long add(Connection connection, long after) throws SQLException {
        return list(
                connection,
                "SELECT call_id, request, answer FROM call_body WHERE call_id > " + after + " ORDER BY call_id LIMIT "
                        + CHUNK,
                after);
    }

    /** Lists the words of calls again that were listed and then taken out; not of those whose turn has not come. */
    static void listAgain(Connection connection, long firstId, long lastId) throws SQLException {
        list(
                connection,
                "SELECT call_id, request, answer FROM call_body WHERE call_id BETWEEN " + firstId + " AND "
                        + Math.min(lastId, doneId(connection)),
                firstId);
    }

    private static long list(Connection connection, String query, long before) throws SQLException {
        long last = before;
        try (Statement read = connection.createStatement();
                PreparedStatement add =
                        connection.prepareStatement("INSERT INTO call_text (rowid, prompt, answer) VALUES (?, ?, ?)");
                ResultSet bodies = read.executeQuery(query)) {
            while (bodies.next()) {
                last = bodies.getLong(1);
                String prompt = words(bodies.getString(2));
                String answer = bodies.getString(3);
                if (!prompt.isEmpty() || answer != null) {
                    add.setLong(1, last);
                    add.setString(2, prompt);
                    add.setString(3, answer);
                    add.executeUpdate();
                }
            }
        }
        return last;
    }

    private static String words(@Nullable String body) {
        ChatRequest request = CallDetails.request(body, null);
        return request == null ? "" : request.text();
    }
}
