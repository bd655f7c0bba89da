package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.Usage;

/** Reads calls with their prompts in the order of their ids, as quickly as SQLite gives them. */
final class PromptScan {
    private static final String QUERY = "SELECT " + RowReader.COLUMNS
            + ", cached_tokens, cache_write_tokens, reasoning_tokens, request, hints FROM routing_log LEFT JOIN"
            + " call_body ON call_id = id WHERE id > ? ORDER BY id LIMIT ?";

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
                    CallRow row = reader.row(rows);
                    prompts.add(new LoggedPrompt(
                            row,
                            usage(rows, row),
                            rows.getString(RowReader.NEXT + 3),
                            rows.getString(RowReader.NEXT + 4)));
                }
            }
        }
        return prompts;
    }

    private static @Nullable Usage usage(ResultSet rows, CallRow row) throws SQLException {
        if (row.inputTokens().isEmpty() || row.outputTokens().isEmpty()) {
            return null;
        }
        try {
            return new Usage(
                    row.inputTokens().get(),
                    rows.getLong(RowReader.NEXT),
                    rows.getLong(RowReader.NEXT + 1),
                    row.outputTokens().get(),
                    rows.getLong(RowReader.NEXT + 2));
        } catch (IllegalArgumentException contradictory) {
            return null;
        }
    }
}
