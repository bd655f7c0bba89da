package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings what was kept of prompts and answers down to what is wanted now; what is gone already does not come back. */
final class OldWords {
    private static final int CHUNK = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BodyPolicy policy;
    private long last;

    OldWords(BodyPolicy policy) {
        this.policy = policy;
    }

    private record Kept(
            long id,
            @Nullable String decision,
            @Nullable String attempts,
            @Nullable String request,
            @Nullable String hints,
            @Nullable String answer) {}

    /**
     * Takes the next calls, in the order of their ids, in one transaction.
     *
     * @return how many; 0 at the end
     */
    int applyToNext(Connection connection) throws SQLException {
        if (policy == BodyPolicy.EVERYTHING) {
            return 0;
        }
        connection.setAutoCommit(false);
        try {
            List<Kept> calls = next(connection);
            apply(connection, calls);
            connection.commit();
            return calls.size();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<Kept> next(Connection connection) throws SQLException {
        List<Kept> calls = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT t.call_id, decision, attempts, request, hints, answer"
                        + " FROM call_trace AS t LEFT JOIN call_body AS b ON b.call_id = t.call_id"
                        + " WHERE t.call_id > ? ORDER BY t.call_id LIMIT " + CHUNK)) {
            statement.setLong(1, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    calls.add(new Kept(
                            last,
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6)));
                }
            }
        }
        return calls;
    }

    private void apply(Connection connection, List<Kept> calls) throws SQLException {
        boolean hashOnly = policy == BodyPolicy.HASH_ONLY;
        try (PreparedStatement trace = connection.prepareStatement(
                        "UPDATE call_trace SET decision = ?, attempts = ? WHERE call_id = ?");
                PreparedStatement body = connection.prepareStatement(
                        "UPDATE call_body SET request = ?, hints = ?, answer = ? WHERE call_id = ?");
                PreparedStatement forget = connection.prepareStatement("DELETE FROM call_text WHERE rowid = ?")) {
            for (Kept call : calls) {
                trace.setString(1, withoutWords(call.decision()));
                trace.setString(2, withoutWords(call.attempts()));
                trace.setLong(3, call.id());
                trace.executeUpdate();
                body.setString(1, hashOnly ? null : withoutWords(call.request()));
                body.setString(2, hashOnly ? null : call.hints());
                body.setString(3, hashOnly || call.answer() == null ? null : Redaction.of(call.answer()));
                body.setLong(4, call.id());
                body.executeUpdate();
                forget.setLong(1, call.id());
                forget.executeUpdate();
            }
        }
        if (!hashOnly && !calls.isEmpty()) {
            CallText.listAgain(
                    connection, calls.getFirst().id(), calls.getLast().id());
        }
    }

    private @Nullable String withoutWords(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonNode node = JSON.readTree(json);
        switch (policy) {
            case EVERYTHING -> {}
            case REDACTED -> Redaction.apply(node);
            case HASH_ONLY -> Privacy.removeWords(node);
        }
        return JSON.writeValueAsString(node);
    }
}
