package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

/** The sums against a count of the calls themselves, whoever wrote them and however. */
final class RollupTest {
    @TempDir
    Path folder;

    private Path file;
    private final OddCalls odd = new OddCalls(3);

    @BeforeEach
    void name() {
        file = folder.resolve("calls.db");
    }

    @Test
    void sumsOfOurOwnCallsAreWhatACountSays() throws Exception {
        try (CallLog log = open()) {
            log.appendAll(odd.own(300));
            for (Call call : odd.own(20)) {
                log.append(call);
            }

            assertThat(LogCount.differences(file)).isEmpty();
        }
    }

    @Test
    void sumsOfAnotherProgramsRowsAreWhatACountSays() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(odd.own(10));
            OddCalls.insert(foreign);

            assertThat(LogCount.differences(file)).isEmpty();
            assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(10 + OddCalls.INSERTED);
        }
    }

    @Test
    void sumsFollowWhatAnotherProgramChangesAndDeletes() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(odd.own(40));
            OddCalls.list(file);
            OddCalls.insert(foreign);
            foreign.execute("UPDATE routing_log SET tier = 'nano', cost_usd = 0.5 WHERE id % 3 = 0");
            foreign.execute("DELETE FROM routing_log WHERE id % 4 = 0");

            assertThat(LogCount.differences(file)).isEmpty();
        }
    }

    @Test
    void sumsFollowRowsThatAnotherProgramReplaces() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(odd.own(20));
            OddCalls.list(file);
            OddCalls.insert(foreign);
            String replacing = "REPLACE INTO routing_log (id, timestamp, tier, cost_usd, latency_ms) VALUES ";
            foreign.execute(replacing + "(3, '2026-03-11T09:00:00', 'nano', 0.25, 40)");
            foreign.execute(replacing + "(25, '2026-03-12T09:00:00', 'nano', 0.5, 41), (900, '2026-03-12', 'x', 1, 2)");
            foreign.execute(
                    "INSERT OR IGNORE INTO routing_log (id, tier, cost_usd) VALUES (4, 'nano', 7), (5, 'x', 8)");
            foreign.execute("INSERT INTO routing_log (id, tier) VALUES (6, 'nano')"
                    + " ON CONFLICT (id) DO UPDATE SET tier = 'moved', cost_usd = 9");
            foreign.execute("UPDATE OR REPLACE routing_log SET id = 8 WHERE id = 9");
            foreign.execute("UPDATE OR IGNORE routing_log SET id = 10 WHERE id = 11");

            assertThat(LogCount.differences(file)).isEmpty();
        }
    }

    @Test
    void callsCopiedFromAnotherLogAreInTheSums() throws Exception {
        Path other = folder.resolve("other.db");
        try (CallLog from = CallLog.open(other, BodyPolicy.EVERYTHING, ZoneOffset.UTC);
                CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            from.appendAll(odd.own(20));
            foreign.execute("ATTACH '" + other + "' AS other");
            foreign.execute("INSERT INTO routing_log SELECT * FROM other.routing_log");

            assertThat(LogCount.differences(file)).isEmpty();
            assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(20);
        }
    }

    @Test
    void rowsThatWereThereBeforeAreAddedInPieces() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.execute("BEGIN");
            for (int i = 0; i < PieceSize.MOST + 5; i++) {
                foreign.insert("2026-03-1" + i % 9 + "T09:00:00", i % 2 == 0 ? "nano" : "standard", 0.1);
            }
            foreign.execute("COMMIT");
            try (CallLog log = open()) {
                foreign.insert("2026-03-11T09:00:00", "reasoning", 0.7);
                log.append(new CallBuilder().build());
                log.awaitPreparation();

                assertThat(LogCount.differences(file)).isEmpty();
                assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(PieceSize.MOST + 7);
            }
        }
    }

    @Test
    void whatIsDeletedBeforeItWasAddedIsNotTakenOut() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.insert("2026-03-11T09:00:00", "nano", 0.1);
            foreign.insert("2026-03-11T09:00:00", "nano", 0.2);
            LogFile log = new LogFile(file);
            try (var connection = log.writer()) {
                LogMigrations.bringUpToDate(log, connection);
                foreign.execute("DELETE FROM routing_log WHERE id = 1");
                foreign.execute("UPDATE routing_log SET cost_usd = 0.3 WHERE id = 2");
                foreign.insert("2026-03-11T09:00:00", "nano", 0.4);
                while (RollupBuilder.addChunk(connection)) {
                    // The next piece.
                }
            }

            assertThat(LogCount.differences(file)).isEmpty();
        }
    }

    private CallLog open() throws CallLogException {
        return CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }
}
