package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.pricing.Money;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

/** Files that this program did not write: the source system's, other programs', broken ones. */
final class ForeignLogTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("router_analytics.db");
    }

    @Test
    void opensTheSourceSystemsLogAsItIs() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.insert("2026-03-10T09:00:00", "nano", 0.00021);
            foreign.insert("2026-03-11T09:00:00.5", "standard", 0.1);
            foreign.insert("2026-03-11T10:00:00.123456", "standard", 0.2);
            foreign.insert("2026-03-11T11:00:00", "standard", null);
        }

        try (CallLog log = open()) {
            CallTotals totals = log.totals(CallFilter.ALL);
            assertThat(totals.calls()).isEqualTo(4);
            assertThat(totals.knownCost()).isEqualTo(Money.of("0.30021"));
            assertThat(totals.unknownCosts()).isEqualTo(1);
            assertThat(log.perDay(CallFilter.ALL, Dimension.TIER)).hasSize(2);
            CallRow newest = log.newest(CallFilter.ALL, 1).rows().getFirst();
            assertThat(newest.at()).hasValue(Instant.parse("2026-03-11T11:00:00Z"));
            assertThat(newest.provider()).isEmpty();
            CallDetail detail = log.detail(newest.id()).orElseThrow();
            assertThat(detail.decision()).isEmpty();
            assertThat(detail.attempts()).isEmpty();
            assertThat(detail.usage().orElseThrow().promptTokens()).isEqualTo(1000);
        }
    }

    @Test
    void textWhereANumberBelongsIsUnknown() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file);
                CallLog log = open()) {
            foreign.insert("2026-03-10T09:00:00", "nano", 0.5);
            foreign.execute("INSERT INTO routing_log (timestamp, input_tokens, output_tokens, cost_usd, latency_ms)"
                    + " VALUES ('2026-03-10T09:01:00', '12 tokens', 7, 0.25, '3 s')");

            CallTotals totals = log.totals(CallFilter.ALL);
            assertThat(totals.latency().orElseThrow().average()).isEqualTo(Duration.ofMillis(900));
            assertThat(totals.tokens().input()).isEqualTo(1000);
            assertThat(totals.billed().calls()).isEqualTo(1);
            CallPage slowest = log.page(CallFilter.ALL, CallOrder.SLOWEST, null, 2);
            assertThat(slowest.rows()).extracting(CallRow::id).containsExactly(1L, 2L);
            CallRow odd = slowest.rows().getLast();
            assertThat(odd.latency()).isEmpty();
            assertThat(odd.inputTokens()).isEmpty();
            assertThat(odd.outputTokens()).hasValue(7L);
            assertThat(log.detail(odd.id()).orElseThrow().usage()).isEmpty();
            for (Bound.Number number : List.of(Bound.Number.LATENCY, Bound.Number.INPUT_TOKENS)) {
                Bound bound = new Bound(number, Bound.Comparison.AT_LEAST, BigDecimal.ONE);
                CallFilter filter = new CallFilter(null, null, Map.of(), Map.of(), List.of(bound), "");
                assertThat(log.newest(filter, 2).rows()).extracting(CallRow::id).containsExactly(1L);
            }
        }
    }

    @Test
    void theFirstCallIsTheFirstOfThoseWithATime() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.insert("1773219600", "nano", 0.5);
            foreign.insert("2026-03-10T09:00:00", "nano", 0.5);
        }

        try (CallLog log = open()) {
            assertThat(log.firstCall()).hasValue(Instant.parse("2026-03-10T09:00:00Z"));
        }
    }

    @Test
    void theSourceSystemGoesOnWritingWhileTheLogIsOpen() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file);
                CallLog log = open()) {
            log.append(new CallBuilder().build());
            long before = log.version();

            foreign.insert("2026-03-11T09:00:00", "nano", 0.5);

            assertThat(log.version()).isNotEqualTo(before);
            assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(2);
        }
    }

    @Test
    void bothWriteAtOnceAndNothingIsLost() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file);
                CallLog log = open()) {
            Thread other = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        foreign.insert("2026-03-11T09:00:00", "nano", 0.5);
                    }
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            for (int i = 0; i < 100; i++) {
                log.append(new CallBuilder().build());
            }
            other.join();

            assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(200);
        }
    }

    @Test
    void rowsOfBothSortTogetherByLocalTime() throws Exception {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        try (ForeignLog foreign = new ForeignLog(file);
                CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, berlin)) {
            foreign.insert("2026-07-01T12:00:00.000001", "nano", 0.5);
            long ours = log.append(
                    new CallBuilder().at("2026-07-01T10:00:00.000002Z").build());
            foreign.insert("2026-07-01T12:00:00.000003", "nano", 0.5);

            assertThat(log.newest(CallFilter.ALL, 3).rows().get(1).id()).isEqualTo(ours);
            CallFilter exactly = CallFilter.ALL.between(
                    Instant.parse("2026-07-01T10:00:00.000002Z"), Instant.parse("2026-07-01T10:00:00.000003Z"));
            assertThat(log.totals(exactly).calls()).isEqualTo(1);
        }
    }

    @Test
    void opensTheSameFileTwice() throws CallLogException {
        try (CallLog first = open();
                CallLog second = open()) {
            first.append(new CallBuilder().build());
            second.append(new CallBuilder().build());

            assertThat(first.totals(CallFilter.ALL).calls()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatToDoAboutAFileThatIsNoDatabase() throws IOException {
        Files.writeString(file, "timestamp,tier\n".repeat(100));

        assertRefused("is not a SQLite database");
    }

    @Test
    void saysWhatToDoAboutADamagedFile() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.execute("BEGIN");
            for (int i = 0; i < 2000; i++) {
                foreign.insert("2026-03-11T09:00:00", "nano", 0.5);
            }
            foreign.execute("COMMIT");
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096);
            bytes.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        }

        assertThatThrownBy(() -> {
                    try (CallLog log = open()) {
                        log.totals(CallFilter.ALL);
                    }
                })
                .isInstanceOf(CallLogException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesAnotherProgramsDatabaseAndLeavesItAlone() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.execute("DROP TABLE routing_log");
            foreign.execute("CREATE TABLE recipes (name TEXT)");
        }

        assertRefused("has no table routing_log");
    }

    @Test
    void refusesALogThatLacksColumns() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.execute("ALTER TABLE routing_log DROP COLUMN cost_usd");
        }

        assertRefused("has no column cost_usd");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        file = folder.resolve("nowhere").resolve("calls.db");

        assertRefused("does not exist");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        file = folder;

        assertRefused("is a folder");
    }

    @Test
    void refusesALogOfANewerVersion() throws Exception {
        open().close();
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '3'");
        }

        assertRefused("newer Signalbox");
    }

    private CallLog open() throws CallLogException {
        return CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    private void assertRefused(String words) {
        assertThatThrownBy(this::open)
                .isInstanceOf(CallLogException.class)
                .hasMessageContaining(words)
                .hasMessageContaining(file.toString());
    }
}
