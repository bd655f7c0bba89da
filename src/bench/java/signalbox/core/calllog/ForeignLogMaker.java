package signalbox.core.calllog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/** Makes a log as the source system's router would have written it: nine columns, local time, binary fractions. */
public final class ForeignLogMaker {
    private ForeignLogMaker() {}

    /** @param end when the last call was made; the first so many days before */
    public static void make(Path file, int calls, Instant end, Duration span) throws SQLException, IOException {
        long start = System.nanoTime();
        BenchmarkCalls made = new BenchmarkCalls(7, false);
        Random random = new Random(9);
        LogClock clock = new LogClock(ZoneId.systemDefault());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute(
                    "CREATE TABLE routing_log (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp TEXT, tier TEXT,"
                            + " model_used TEXT, complexity TEXT, task_type TEXT, input_tokens INTEGER, output_tokens"
                            + " INTEGER, cost_usd REAL, latency_ms INTEGER)");
            connection.setAutoCommit(false);
            double seconds = span.toSeconds();
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO routing_log (timestamp, tier,"
                    + " model_used, complexity, task_type, input_tokens, output_tokens, cost_usd, latency_ms)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < calls; i++) {
                    Instant at = end.minusMillis((long) (seconds * 1000 * (calls - i) / calls));
                    Call call = made.next(at);
                    Usage usage = new Usage(call);
                    insert.setString(1, clock.rowText(at));
                    insert.setString(2, call.decision().tier());
                    insert.setString(3, call.decision().model().modelId());
                    insert.setString(4, random.nextInt(20) == 0 ? "complex" : "simple");
                    insert.setString(5, call.decision().taskType());
                    insert.setLong(6, usage.input());
                    insert.setLong(7, usage.output());
                    insert.setObject(8, random.nextInt(200) == 0 ? null : usage.cost());
                    insert.setLong(9, call.latency().toMillis());
                    insert.addBatch();
                    if (i % 10_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        Timing.say(
                "a log of %,d calls made in %.1f s: %,d MB",
                calls, Timing.millisSince(start) / 1000, Files.size(file) >> 20);
    }

    private record Usage(long input, long output, double cost) {
        Usage(Call call) {
            this(
                    call.answer().orElseThrow().usage().orElseThrow().promptTokens(),
                    call.answer().orElseThrow().usage().orElseThrow().completionTokens(),
                    call.totalCost().orElseThrow().usd().doubleValue());
        }
    }
}
