package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.support.OtherProcess;

/**
 * Kills a process in the middle of its work on a log, over and over on the same file: so often as
 * {@code -Dsignalbox.kills} says.
 */
final class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("signalbox.kills", 2);

    @TempDir
    Path folder;

    private final Random random = new Random();

    @ParameterizedTest
    @ValueSource(strings = {"write", "import", "migrate"})
    void losesNothingThatItWasToldIsKept(String work) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = folder.resolve(work.equals("migrate") ? "calls" + kill + ".db" : "calls.db");
            if (work.equals("migrate")) {
                writeForeignRows(file);
            }
            List<Long> kept = killed(work, file);

            assertSound(file, kept, work.equals("migrate") ? 60_000 : kept.size());
        }
    }

    /** The ids that the process was told are kept, before it was killed. */
    private List<Long> killed(String work, Path file) throws Exception {
        Process process = OtherProcess.start(KilledWriter.class, work, file.toString());
        List<Long> kept = new ArrayList<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String first = said.readLine();
            assertThat(first).as("the process works").isNotNull();
            kept.add(Long.valueOf(first));
            // By its handle: Process would close what is still to be read.
            Thread.ofVirtual().start(() -> kill(process.toHandle()));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (!line.isEmpty()) {
                    kept.add(Long.valueOf(line));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return kept;
    }

    private void kill(ProcessHandle process) {
        try {
            Thread.sleep(random.nextInt(1_500));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static void assertSound(Path file, List<Long> kept, long atLeast) throws Exception {
        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            log.awaitPreparation();
            assertThat(log.totals(CallFilter.ALL).calls()).isGreaterThanOrEqualTo(atLeast);
            assertThat(LogCount.differences(file)).isEmpty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
                check.next();
                assertThat(check.getString(1)).isEqualTo("ok");
            }
            for (long id : kept) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM routing_log WHERE id = " + id)) {
                    row.next();
                    assertThat(row.getLong(1)).as("call %d", id).isEqualTo(id == 0 ? 0 : 1);
                }
            }
        }
    }

    private static void writeForeignRows(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE routing_log (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp TEXT, tier TEXT,"
                            + " model_used TEXT, complexity TEXT, task_type TEXT, input_tokens INTEGER, output_tokens"
                            + " INTEGER, cost_usd REAL, latency_ms INTEGER)");
            statement.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
                    + " INSERT INTO routing_log (timestamp, tier, model_used, task_type, cost_usd, latency_ms)"
                    + " SELECT '2026-03-1' || (i % 9) || 'T0' || (i % 7) || ':00:00', 'nano', 'm', 'task ' || (i % 5),"
                    + " i / 1000.0, i FROM n");
        }
    }
}
