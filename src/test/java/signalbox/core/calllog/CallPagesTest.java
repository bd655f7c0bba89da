package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.chat.Usage;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

final class CallPagesTest {
    @TempDir
    Path folder;

    private CallLog log;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    @AfterEach
    void close() throws CallLogException {
        log.close();
    }

    static Stream<CallOrder> orders() {
        return Stream.of(
                CallOrder.NEWEST,
                CallOrder.OLDEST,
                CallOrder.DEAREST,
                CallOrder.SLOWEST,
                new CallOrder(List.of(), CallOrder.By.COST, false),
                new CallOrder(List.of(new CallOrder.Group(Dimension.TIER, true)), CallOrder.By.LATENCY, true),
                new CallOrder(
                        List.of(new CallOrder.Group(Dimension.TASK, false), new CallOrder.Group(Dimension.TIER, false)),
                        CallOrder.By.TIME,
                        false));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesHaveNeitherGapsNorDuplicates(CallOrder order) throws CallLogException, SQLException {
        Instant at = Instant.parse("2026-03-10T09:00:00Z");
        List<Long> own = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CallBuilder call = new CallBuilder()
                    .at(at.plusSeconds(i / 3))
                    .latency(Duration.ofMillis(i % 7))
                    .usage(Usage.of(i % 5, 0));
            own.add(log.append(i % 11 == 0 ? call.unknownUsage().build() : call.build()));
        }
        try (ForeignLog foreign = new ForeignLog(log.path())) {
            foreign.insert(null, "nano", null);
            foreign.insert("yesterday", "nano", 1.0);
            foreign.execute("UPDATE routing_log SET latency_ms = NULL WHERE id % 13 = 0");
        }

        assertThat(idsOfAllPages(order, 4)).hasSize(52).doesNotHaveDuplicates().containsAll(own);
    }

    @Test
    void listsTheNewestFirst() throws CallLogException {
        log.append(new CallBuilder().at("2026-03-10T10:00:00Z").build());
        log.append(new CallBuilder().at("2026-03-10T09:00:00Z").build());
        log.append(new CallBuilder().at("2026-03-10T10:00:00Z").build());

        assertThat(idsOfAllPages(CallOrder.NEWEST, 2)).containsExactly(3L, 1L, 2L);
    }

    @Test
    void listsTheDearestFirstAndTheUnknownLast() throws CallLogException {
        log.append(new CallBuilder().unknownUsage().build());
        log.append(new CallBuilder().usage(Usage.of(1, 0)).build());
        log.append(new CallBuilder().usage(Usage.of(2, 0)).build());

        assertThat(idsOfAllPages(CallOrder.DEAREST, 1)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void callsThatComeMeanwhileMoveNoPage() throws CallLogException {
        Instant at = Instant.parse("2026-03-10T09:00:00Z");
        for (int i = 0; i < 10; i++) {
            log.append(new CallBuilder().at(at.plusSeconds(i)).build());
        }
        CallPage first = log.newest(CallFilter.ALL, 5);

        log.append(new CallBuilder().at(at.plusSeconds(100)).build());
        CallPage second = log.page(CallFilter.ALL, CallOrder.NEWEST, first.nextOrNull(), 5);

        assertThat(second.rows()).extracting(CallRow::id).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void aLargeLogIsListedAsItWasWrittenUntilItIsPrepared() throws CallLogException, SQLException {
        try (ForeignLog foreign = new ForeignLog(folder.resolve("large.db"))) {
            foreign.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                    + CallLines.LARGE + ") INSERT INTO routing_log (timestamp, tier)"
                    + " SELECT '2026-03-11T09:00:00', 'nano' FROM n");
            foreign.insert("2026-03-10T09:00:00", "nano", 1.0);
        }
        LogFile file = new LogFile(folder.resolve("large.db"));
        CallPages pages = new CallPages(new LogClock(ZoneOffset.UTC));
        try (Connection connection = file.writer()) {
            LogMigrations.bringUpToDate(file, connection);

            CallPage first = pages.page(connection, CallFilter.ALL, CallOrder.NEWEST, null, 2, false);
            assertThat(first.rows()).extracting(CallRow::id).containsExactly(CallLines.LARGE + 1L, (long)
                    CallLines.LARGE);
            CallPage second = pages.page(connection, CallFilter.ALL, CallOrder.NEWEST, first.nextOrNull(), 1, false);
            assertThat(second.rows()).extracting(CallRow::id).containsExactly(CallLines.LARGE - 1L);
        }
    }

    private List<Long> idsOfAllPages(CallOrder order, int limit) throws CallLogException {
        List<Long> ids = new ArrayList<>();
        @Nullable CallKey after = null;
        do {
            CallPage page = log.page(CallFilter.ALL, order, after, limit);
            page.rows().forEach(row -> ids.add(row.id()));
            after = page.nextOrNull();
        } while (after != null);
        return ids;
    }
}
