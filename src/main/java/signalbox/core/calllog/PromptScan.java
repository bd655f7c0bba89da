package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/** Reads calls with their prompts in the order of their ids, as quickly as SQLite gives them. */
final class PromptScan {
    private static final String QUERY = """
        SELECT id, called_at_utc, timestamp, tier, model_used, provider, complexity, task_type, user_name, cause,
            status, source, input_tokens, output_tokens, cost_picodollars, cost_usd, latency_ms, simulated,
            request, hints
        FROM routing_log LEFT JOIN call_body ON call_id = id
        WHERE id > ? ORDER BY id LIMIT ?\
        """;

    private final LogClock clock;

    PromptScan(LogClock clock) {
        this.clock = clock;
    }

    List<LoggedPrompt> after(Connection connection, long id, int limit) throws SQLException {
        List<LoggedPrompt> prompts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setLong(1, id);
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    prompts.add(new LoggedPrompt(row(rows), rows.getString(19), rows.getString(20)));
                }
            }
        }
        return prompts;
    }

    private CallRow row(ResultSet rows) throws SQLException {
        Long latency = number(rows, 17);
        return new CallRow(
                rows.getLong(1),
                clock.instant(number(rows, 2), rows.getString(3)),
                text(rows, 4),
                text(rows, 5),
                text(rows, 6),
                text(rows, 7),
                text(rows, 8),
                text(rows, 9),
                text(rows, 10),
                text(rows, 11),
                text(rows, 12),
                number(rows, 13),
                number(rows, 14),
                cost(rows),
                latency == null ? null : Duration.ofMillis(latency),
                rows.getInt(18) == 1);
    }

    private static @Nullable Money cost(ResultSet rows) throws SQLException {
        Long exact = number(rows, 15);
        if (exact != null) {
            return Picodollars.money(exact);
        }
        double dollars = rows.getDouble(16);
        return rows.wasNull() ? null : Picodollars.money(Math.round(dollars * 1e12));
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNullElse(rows.getString(column), "");
    }

    private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }
}
