package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.Usage;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

/** The sums against a count of the calls themselves, whoever wrote them and however. */
final class RollupTest {
    private static final Instant START = Instant.parse("2026-03-10T20:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private final Random random = new Random(3);

    @BeforeEach
    void name() {
        file = folder.resolve("calls.db");
    }

    @Test
    void sumsOfOurOwnCallsAreWhatACountSays() throws Exception {
        try (CallLog log = open()) {
            log.appendAll(ownCalls(300));
            for (Call call : ownCalls(20)) {
                log.append(call);
            }

            assertThat(LogCount.differences(file)).isEmpty();
        }
    }

    @Test
    void sumsOfAnotherProgramsRowsAreWhatACountSays() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(ownCalls(10));
            insertOddRows(foreign);

            assertThat(LogCount.differences(file)).isEmpty();
            assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(10 + 10);
        }
    }

    @Test
    void sumsFollowWhatAnotherProgramChangesAndDeletes() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(ownCalls(40));
            list();
            insertOddRows(foreign);
            foreign.execute("UPDATE routing_log SET tier = 'nano', cost_usd = 0.5 WHERE id % 3 = 0");
            foreign.execute("DELETE FROM routing_log WHERE id % 4 = 0");

            assertThat(LogCount.differences(file)).isEmpty();
        }
    }

    @Test
    void sumsFollowRowsThatAnotherProgramReplaces() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(ownCalls(20));
            list();
            insertOddRows(foreign);
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
            from.appendAll(ownCalls(20));
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
            for (int i = 0; i < RollupBuilder.CHUNK + 5; i++) {
                foreign.insert("2026-03-1" + i % 9 + "T09:00:00", i % 2 == 0 ? "nano" : "standard", 0.1);
            }
            foreign.execute("COMMIT");
            try (CallLog log = open()) {
                foreign.insert("2026-03-11T09:00:00", "reasoning", 0.7);
                log.append(new CallBuilder().build());
                log.awaitPreparation();

                assertThat(LogCount.differences(file)).isEmpty();
                assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(RollupBuilder.CHUNK + 7);
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

    @Test
    void anyFilterGivesTheSameFromSumsAndFromCalls() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(ownCalls(200));
            insertOddRows(foreign);
            list();
            log.appendAll(ownCalls(200));
            insertOddRows(foreign);
            LogFile place = new LogFile(file);
            CallSums sums = new CallSums(new LogClock(ZoneOffset.UTC));
            try (var connection = place.reader()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < 60; i++) {
                    CallFilter filter = anyFilter();
                    assertThat(sums.totals(connection, filter, true))
                            .as("totals of %s", filter)
                            .isEqualTo(sums.totals(connection, filter, false));
                    for (Bucket bucket : Bucket.values()) {
                        assertThat(sums.series(connection, filter, bucket, Dimension.TIER, true))
                                .as("%s of %s", bucket, filter)
                                .isEqualTo(sums.series(connection, filter, bucket, Dimension.TIER, false));
                    }
                    assertThat(sums.byGroup(connection, filter, Dimension.USER, true))
                            .as("users of %s", filter)
                            .isEqualTo(sums.byGroup(connection, filter, Dimension.USER, false));
                }
            }
        }
    }

    @Test
    void anyFilterListsTheSameCallsByAnyPlan() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(ownCalls(200));
            insertOddRows(foreign);
            list();
            log.appendAll(ownCalls(200));
            insertOddRows(foreign);
            CallPages pages = new CallPages(new LogClock(ZoneOffset.UTC));
            try (var connection = new LogFile(file).reader()) {
                // As CallLog does: calls are listed meanwhile.
                connection.setAutoCommit(false);
                for (int i = 0; i < 60; i++) {
                    CallFilter filter = anyFilter();
                    for (CallOrder order :
                            List.of(CallOrder.NEWEST, CallOrder.OLDEST, CallOrder.DEAREST, CallOrder.SLOWEST)) {
                        CallPage planned = pages.page(connection, filter, order, null, 50, true);
                        assertThat(planned)
                                .as("%s of %s", order, filter)
                                .isEqualTo(pages.page(connection, filter, order, null, 50, false));
                        if (planned.nextOrNull() != null) {
                            assertThat(pages.page(connection, filter, order, planned.nextOrNull(), 50, true))
                                    .isEqualTo(pages.page(connection, filter, order, planned.nextOrNull(), 50, false));
                        }
                    }
                }
            }
        }
    }

    private List<Call> ownCalls(int count) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CallBuilder call = new CallBuilder()
                    .at(START.plusSeconds(random.nextInt(4 * 86_400)).plusNanos(1000L * random.nextInt(1_000_000)))
                    .tier(List.of("nano", "standard", "reasoning").get(random.nextInt(3)))
                    .task("task " + random.nextInt(3))
                    .latency(Duration.ofMillis(random.nextInt(100_000)))
                    .usage(Usage.of(random.nextInt(5_000), random.nextInt(500)));
            if (random.nextBoolean()) {
                call.user("user " + random.nextInt(3));
            }
            calls.add(
                    switch (random.nextInt(10)) {
                        case 0 -> call.failed().build();
                        case 1 -> call.unknownUsage().build();
                        default -> call.build();
                    });
        }
        return calls;
    }

    private static void insertOddRows(ForeignLog foreign) throws SQLException {
        foreign.insert("2026-03-11T09:00:00.123456", "nano", 0.00021);
        foreign.insert("2026-03-11 09:30:00", "nano", 0.1 + 0.2);
        foreign.insert("2026-03-11T09:00:00+00:00", "standard", null);
        foreign.insert("2026-03-12", "standard", 0.5);
        foreign.insert("yesterday", "standard", 0.5);
        foreign.insert("", "standard", 0.5);
        foreign.insert(null, "standard", 1e-7);
        foreign.execute("INSERT INTO routing_log (timestamp, cost_usd, latency_ms) VALUES (1773219600, 'n/a', 12.75)");
        foreign.execute("INSERT INTO routing_log (timestamp, tier, input_tokens, output_tokens, cost_usd)"
                + " VALUES ('2026-03-12T23:59:59.999999', 'nano', -1, 5, 3)");
        foreign.execute("INSERT INTO routing_log (timestamp, tier, latency_ms) VALUES ('2026-03-13T00:00:00', '', -5)");
    }

    private CallFilter anyFilter() {
        Map<Dimension, Set<String>> only = switch (random.nextInt(5)) {
            case 0 -> Map.of(Dimension.TIER, Set.of("nano", ""));
            case 1 -> Map.of(Dimension.TASK, Set.of("task 1"), Dimension.STATUS, Set.of("ok"));
            case 2 -> Map.of(Dimension.USER, Set.of(""));
            default -> Map.of();
        };
        Map<Dimension, Set<String>> not =
                random.nextInt(3) == 0 ? Map.of(Dimension.TIER, Set.of("standard")) : Map.of();
        return new CallFilter(anyTime(), anyTime(), only, not, anyBounds(), "");
    }

    private List<Bound> anyBounds() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(new Bound(Bound.Number.COST, Bound.Comparison.MORE, new BigDecimal("0.01")));
            case 1 -> List.of(new Bound(Bound.Number.LATENCY, Bound.Comparison.AT_MOST, new BigDecimal("50000")));
            default -> List.of();
        };
    }

    private @Nullable Instant anyTime() {
        Instant hour = START.plus(Duration.ofHours(random.nextInt(96)));
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> hour;
            case 2 -> hour.truncatedTo(java.time.temporal.ChronoUnit.DAYS);
            case 3 -> hour.plusSeconds(random.nextInt(3_600));
            default -> hour.plusNanos(1000L * random.nextInt(1_000_000_000));
        };
    }

    /** Puts into the lists, and closes all days, what is in the log until now. */
    private void list() throws SQLException {
        try (var connection = new LogFile(file).writer()) {
            while (RollupBuilder.addChunk(connection) || OpenDays.closeOne(connection, "")) {
                // The next piece.
            }
        }
    }

    private CallLog open() throws CallLogException {
        return CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }
}
