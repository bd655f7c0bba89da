package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

final class CallSearchTest {
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final int CALLS = 60;

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

    /** Calls as an import leaves them: the second half is older than the first; every third asks for a refund. */
    private static Instant time(int call) {
        return START.plus(Duration.ofMinutes(call < CALLS / 2 ? 100 + call : call));
    }

    private static boolean isWanted(int call) {
        return call % 3 == 0;
    }

    private void fill() throws CallLogException {
        log.appendAll(IntStream.range(0, CALLS)
                .mapToObj(i -> new CallBuilder()
                        .at(time(i))
                        .prompt(isWanted(i) ? "A refund, please. Case " + i : "Where is case " + i + "?")
                        .build())
                .toList());
    }

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of(null, null),
                Arguments.of(START.plus(Duration.ofMinutes(90)), null),
                Arguments.of(null, START.plus(Duration.ofMinutes(45))),
                Arguments.of(START.plus(Duration.ofMinutes(40)), START.plus(Duration.ofMinutes(110))),
                Arguments.of(START.plus(Duration.ofDays(2)), null));
    }

    @ParameterizedTest
    @MethodSource("times")
    void findsEveryCallWithTheWordsInATime(@Nullable Instant from, @Nullable Instant to) throws Exception {
        fill();
        split();
        CallFilter filter = CallFilter.ALL.withText("refund case").between(from, to);
        List<Long> expected = IntStream.range(0, CALLS)
                .filter(CallSearchTest::isWanted)
                .filter(i -> from == null || !time(i).isBefore(from))
                .filter(i -> to == null || time(i).isBefore(to))
                .mapToObj(i -> i + 1L)
                .toList();

        assertThat(idsOfAllPages(filter, CallOrder.NEWEST)).containsExactlyElementsOf(expected.reversed());
        assertThat(idsOfAllPages(filter, CallOrder.OLDEST)).containsExactlyElementsOf(expected);
        assertThat(idsOfAllPages(filter, CallOrder.DEAREST)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(log.totals(filter).calls()).isEqualTo(expected.size());
    }

    @Test
    void aWordThatNobodySaidFindsNothing() throws CallLogException {
        fill();

        assertThat(idsOfAllPages(CallFilter.ALL.withText("dragon"), CallOrder.NEWEST))
                .isEmpty();
        assertThat(idsOfAllPages(CallFilter.ALL.withText("dragon"), CallOrder.DEAREST))
                .isEmpty();
    }

    @Test
    void findsWhatWasSaidAMomentAgo() throws CallLogException {
        fill();
        log.newest(CallFilter.ALL.withText("refund"), 1);

        long last = log.append(new CallBuilder()
                .at(START.plus(Duration.ofHours(9)))
                .prompt("One more refund.")
                .build());

        CallFilter since = CallFilter.ALL.withText("refund").between(START.plus(Duration.ofHours(8)), null);
        assertThat(idsOfAllPages(since, CallOrder.NEWEST)).containsExactly(last);
    }

    /** As if the lists had grown in three runs of calls, and the last five calls were in none of them yet. */
    private void split() throws SQLException {
        try (ForeignLog file = new ForeignLog(log.path())) {
            file.execute("BEGIN IMMEDIATE");
            file.execute("DELETE FROM call_run");
            for (int first : List.of(1, 21, 41)) {
                file.execute("INSERT INTO call_run (first_id, calls, earliest, latest) SELECT " + first
                        + ", count(*), min(timestamp), max(timestamp) FROM routing_log WHERE id >= " + first
                        + " AND id < " + (first + 20) + " AND id <= 55");
            }
            for (String list : List.of("call_time", "call_key", "call_cost", "call_latency")) {
                file.execute("DELETE FROM " + list + " WHERE id > 55");
            }
            file.execute("UPDATE list_progress SET done_id = 55");
            file.execute("COMMIT");
        }
    }

    private List<Long> idsOfAllPages(CallFilter filter, CallOrder order) throws CallLogException {
        List<Long> ids = new ArrayList<>();
        CallKey next = null;
        do {
            CallPage page = log.page(filter, order, next, 7);
            page.rows().forEach(row -> ids.add(row.id()));
            next = page.nextOrNull();
        } while (next != null);
        return ids;
    }
}
