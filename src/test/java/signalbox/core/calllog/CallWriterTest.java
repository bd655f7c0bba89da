package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

final class CallWriterTest {
    @TempDir
    Path folder;

    @Test
    void keepsEachOfManyCallsWithItsOwnWords() throws Exception {
        try (CallLog log = open()) {
            List<Call> calls = IntStream.range(0, 77)
                    .mapToObj(i -> new CallBuilder().prompt("prompt " + i).build())
                    .toList();

            List<Long> ids = log.appendAll(calls);

            List<CallDetail> kept = new ArrayList<>();
            for (long id : ids) {
                kept.add(log.detail(id).orElseThrow());
            }
            assertThat(kept)
                    .extracting(detail -> detail.request().orElseThrow())
                    .containsExactlyElementsOf(calls.stream().map(Call::request).toList());
            assertThat(kept)
                    .extracting(detail -> detail.decision().orElseThrow())
                    .containsExactlyElementsOf(
                            calls.stream().map(Call::decision).toList());
            assertThat(log.upkeep().recount()).isEmpty();
        }
    }

    @Test
    void anotherProgramLeavesOutFewIdsAfterManyCallsOfOurs() throws Exception {
        try (CallLog log = open();
                ForeignLog other = new ForeignLog(file())) {
            long last = 0;
            for (int i = 0; i < 40; i++) {
                last = log.append(new CallBuilder().build());
            }

            other.insert("2026-11-20T09:00:00", "nano", 0.5);
            long next = log.append(new CallBuilder().build());

            assertThat(next - last).isBetween(2L, 42L);
            assertThat(log.newest(CallFilter.ALL, 100).rows())
                    .extracting(CallRow::id)
                    .hasSize(42)
                    .contains(next, next - 1)
                    .doesNotHaveDuplicates();
            assertThat(log.upkeep().recount()).isEmpty();
        }
    }

    @Test
    void noIdIsLeftOutWhereAnotherProgramWritesInTurns() throws Exception {
        try (CallLog log = open();
                ForeignLog other = new ForeignLog(file())) {
            long last = 0;
            for (int i = 0; i < 20; i++) {
                last = log.append(new CallBuilder().build());
                other.insert("2026-11-20T09:00:00", "nano", 0.5);
            }

            assertThat(last).isEqualTo(39);
        }
    }

    @Test
    void countsOnInALogWithoutAutoincrement() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE routing_log (id INTEGER PRIMARY KEY, timestamp TEXT, tier TEXT,"
                    + " model_used TEXT, complexity TEXT, task_type TEXT, input_tokens INTEGER,"
                    + " output_tokens INTEGER, cost_usd REAL, latency_ms INTEGER)");
        }
        try (CallLog log = open();
                ForeignLog other = new ForeignLog(file())) {
            for (int i = 0; i < 5; i++) {
                log.append(new CallBuilder().build());
            }
            other.insert("2026-11-20T09:00:00", "nano", 0.5);

            assertThat(log.append(new CallBuilder().build())).isEqualTo(7);
        }
    }

    @Test
    void writesOnAfterACallThatCouldNotBeWritten() throws Exception {
        try (CallLog log = open();
                ForeignLog other = new ForeignLog(file())) {
            other.execute("CREATE TRIGGER refused BEFORE INSERT ON call_body"
                    + " BEGIN SELECT RAISE(ABORT, 'refused by a test'); END");
            assertThat(catchThrowable(() -> log.append(new CallBuilder().build())))
                    .isInstanceOf(CallLogException.class)
                    .hasMessageContaining("refused by a test");
            other.execute("DROP TRIGGER refused");

            log.append(new CallBuilder().build());

            assertThat(log.newest(CallFilter.ALL, 10).rows()).hasSize(1);
            assertThat(log.upkeep().recount()).isEmpty();
        }
    }

    private Path file() {
        return folder.resolve("calls.db");
    }

    private CallLog open() throws CallLogException {
        return CallLog.open(file(), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }
}
