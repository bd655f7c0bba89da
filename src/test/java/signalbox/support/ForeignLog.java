package signalbox.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A log as the source system's Python router writes it: nine columns, its own connection. */
public final class ForeignLog implements AutoCloseable {
    private final Connection connection;

    public ForeignLog(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                CREATE TABLE IF NOT EXISTS routing_log (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp TEXT,
                    tier TEXT, model_used TEXT, complexity TEXT, task_type TEXT, input_tokens INTEGER,
                    output_tokens INTEGER, cost_usd REAL, latency_ms INTEGER)\
                """);
        }
    }

    public void insert(@Nullable String timestamp, String tier, @Nullable Double cost) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO routing_log (timestamp, tier, model_used, complexity, task_type, input_tokens,
                output_tokens, cost_usd, latency_ms) VALUES (?, ?, 'gpt-4o-mini', 'simple', 'qa', 1000, 100, ?, 900)
            """)) {
            insert.setString(1, timestamp);
            insert.setString(2, tier);
            insert.setObject(3, cost);
            insert.executeUpdate();
        }
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
