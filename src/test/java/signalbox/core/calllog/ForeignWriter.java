package signalbox.core.calllog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A process as the source system's router is one: opens the file for each call, inserts its nine columns, gives up after
 * five seconds as Python does. Says a line for each call: the microseconds that it took, or what went wrong.
 */
public final class ForeignWriter {
    private ForeignWriter() {}

    /** @param arguments the file, how many calls, and how many milliseconds to rest after each */
    public static void main(String[] arguments) throws Exception {
        int calls = Integer.parseInt(arguments[1]);
        // So that the first call is not slow for reasons of its own.
        DriverManager.getConnection("jdbc:sqlite::memory:").close();
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            try {
                insert(Path.of(arguments[0]), i);
                say(Long.toString((System.nanoTime() - start) / 1_000));
            } catch (SQLException failed) {
                say("failed: " + failed.getMessage());
            }
            Thread.sleep(Long.parseLong(arguments[2]));
        }
    }

    private static void insert(Path file, int number) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement patience = connection.createStatement()) {
                patience.execute("PRAGMA busy_timeout = 5000");
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO routing_log (timestamp, tier, model_used, complexity, task_type, input_tokens,"
                            + " output_tokens, cost_usd, latency_ms) VALUES (?, ?, ?, 'simple', ?, ?, ?, ?, ?)")) {
                insert.setString(1, LocalDateTime.now(ZoneId.systemDefault()).toString());
                insert.setString(2, number % 3 == 0 ? "nano" : "standard");
                insert.setString(3, "gpt-4o-mini");
                insert.setString(4, "task " + number % 5);
                insert.setInt(5, 100 + number % 900);
                insert.setInt(6, number % 200);
                insert.setDouble(7, (number % 1000) / 1e5);
                insert.setInt(8, 300 + number % 4_000);
                insert.executeUpdate();
            }
        }
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
