package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.support.ForeignLog;

/** Pieces of any size, and what happens to their calls between being read and being written. */
final class RollupBuilderTest {
    @TempDir
    Path folder;

    private Path file;
    private ForeignLog foreign;
    private Connection connection;

    @BeforeEach
    void openALogThatLacksACall() throws Exception {
        file = folder.resolve("calls.db");
        foreign = new ForeignLog(file);
        OddCalls.insert(foreign);
        OddCalls.insert(foreign);
        foreign.execute("DELETE FROM routing_log WHERE id = 15");
        LogFile log = new LogFile(file);
        connection = log.writer();
        LogMigrations.bringUpToDate(log, connection);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        foreign.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE routing_log SET cost_usd = 7 WHERE id = 14",
                "UPDATE routing_log SET latency_ms = 7 WHERE id = 14",
                "UPDATE routing_log SET id = 900 WHERE id = 14",
                "UPDATE routing_log SET id = 15 WHERE id = 14",
                "UPDATE routing_log SET id = 15 WHERE id = 4",
                "UPDATE routing_log SET id = -4 WHERE id = 14",
                "UPDATE OR REPLACE routing_log SET id = 16 WHERE id = 14",
                "DELETE FROM routing_log WHERE id = 14",
                "DELETE FROM routing_log",
                "REPLACE INTO routing_log (id, timestamp, tier, cost_usd) VALUES (14, '2026-03-11T09:00:00', 'x', 8)",
                "INSERT INTO routing_log (id, timestamp, tier, cost_usd) VALUES (15, '2026-03-11T09:00:00', 'x', 8)",
                "INSERT INTO routing_log (id, timestamp, tier, cost_usd) VALUES (-3, '2026-03-11T09:00:00', 'x', 8)",
                "INSERT INTO routing_log (timestamp, tier, cost_usd) VALUES ('2026-03-11T09:00:00', 'x', 8)",
                "INSERT INTO routing_log (id) VALUES (14) ON CONFLICT (id) DO UPDATE SET tier = 'x'"
            })
    void whatAnotherProgramDoesToAPieceMeanwhileIsInTheSums(String meanwhile) throws Exception {
        // It makes the groups, so that the next piece is measured to the end before it is written.
        assertThat(writeNext(OddCalls.INSERTED)).isEqualTo(OddCalls.INSERTED);
        RollupBuilder.Piece piece = RollupBuilder.take(connection, OddCalls.INSERTED);
        assertThat(piece.measured()).isTrue();

        foreign.execute(meanwhile);
        RollupBuilder.write(connection, piece);

        finish();
        assertThat(LogCount.differences(file)).isEmpty();
    }

    @Test
    void aPieceThatAnotherProcessWroteMeanwhileCountsOnce() throws Exception {
        RollupBuilder.Piece piece = RollupBuilder.take(connection, 10);
        try (Connection other = new LogFile(file).writer()) {
            RollupBuilder.write(other, RollupBuilder.take(other, 7));
        }

        RollupBuilder.write(connection, piece);

        finish();
        assertThat(LogCount.differences(file)).isEmpty();
    }

    @Test
    void rowsThatComeAfterAPieceLeaveItAsItWasMeasured() throws Exception {
        writeNext(OddCalls.INSERTED);
        RollupBuilder.Piece piece = RollupBuilder.take(connection, OddCalls.INSERTED - 1);
        foreign.insert("2026-03-11T09:00:00", "nano", 0.5);

        assertThat(RollupBuilder.write(connection, piece).calls()).isEqualTo(OddCalls.INSERTED - 1);
    }

    @Test
    void sumsAreWhatACountSaysWhateverTheSizesOfThePieces() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            OddCalls.insert(foreign);
        }
        for (int i = 0; i < 60; i++) {
            RollupBuilder.Piece piece = RollupBuilder.take(connection, 1 + random.nextInt(9));
            long id = RollupBuilder.progress(connection).listed() + random.nextInt(12) - 2;
            foreign.execute(List.of(
                            "UPDATE routing_log SET tier = 't" + i % 3 + "' WHERE id = " + id,
                            "DELETE FROM routing_log WHERE id = " + id,
                            "REPLACE INTO routing_log (id, tier, latency_ms) VALUES (" + id + ", 'nano', 5)",
                            "INSERT INTO routing_log (timestamp, cost_usd) VALUES ('2026-03-11T09:00:00', 3)")
                    .get(random.nextInt(4)));
            RollupBuilder.write(connection, piece);
            List<String> differences = LogCount.differences(file);
            assertThat(differences).noneMatch(line -> line.startsWith("call_") || line.startsWith("latency_"));
        }

        finish();
        assertThat(LogCount.differences(file)).isEmpty();
    }

    private int writeNext(int calls) throws Exception {
        return RollupBuilder.write(connection, RollupBuilder.take(connection, calls))
                .calls();
    }

    private void finish() throws Exception {
        while (RollupBuilder.addChunk(connection) || OpenDays.closeOne(connection, "")) {
            // The next piece.
        }
    }
}
