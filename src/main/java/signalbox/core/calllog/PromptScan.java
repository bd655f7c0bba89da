package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads calls with their prompts in the order of their ids, as quickly as SQLite gives them. */
final class PromptScan {
    private static final String QUERY = "SELECT " + RowReader.COLUMNS
            + ", request, hints FROM routing_log LEFT JOIN call_body ON call_id = id WHERE id > ? ORDER BY id LIMIT ?";

    private final RowReader reader;

    PromptScan(LogClock clock) {
        this.reader = new RowReader(clock);
    }

    List<LoggedPrompt> after(Connection connection, long id, int limit) throws SQLException {
        List<LoggedPrompt> prompts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setLong(1, id);
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    prompts.add(new LoggedPrompt(
                            reader.row(rows), rows.getString(RowReader.NEXT), rows.getString(RowReader.NEXT + 1)));
                }
            }
        }
        return prompts;
    }
}
