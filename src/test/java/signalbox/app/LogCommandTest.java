package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

class LogCommandTest {
    @TempDir
    Path home;

    private CommandLineFixture signalbox;
    private Path file;

    @BeforeEach
    void setUp() throws CallLogException {
        signalbox = new CommandLineFixture(home);
        file = signalbox.workspace().calls();
        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneId.systemDefault())) {
            Instant now = Instant.now();
            log.append(new CallBuilder()
                    .at(now.minus(Duration.ofDays(40)))
                    .prompt("Write to ann@example.com about the zeppelin")
                    .build());
            log.append(new CallBuilder()
                    .at(now.minus(Duration.ofDays(2)))
                    .prompt("Write to bob@example.com about the submarine")
                    .build());
            assertThat(log.newest(about("submarine"), 5).rows()).hasSize(1);
        }
    }

    @Test
    void saysWhatTheLogKeeps() {
        assertThat(signalbox.run("log")).isZero();
        assertThat(signalbox.out())
                .contains("2 calls since ")
                .contains("everything is kept.")
                .contains("for ever.");
    }

    @Test
    void deletesAtOnceWhatIsTooOldAndRemembersTheChoice() throws Exception {
        assertThat(signalbox.run("log", "--keep-days", "30", "--json")).isZero();
        assertThat(signalbox.json().path("deleted").asInt()).isEqualTo(1);
        assertThat(signalbox.json().path("calls").asInt()).isEqualTo(1);

        signalbox.run("log", "--recount", "--json");
        assertThat(signalbox.json().path("keep_days").asInt()).isEqualTo(30);
        assertThat(signalbox.json().path("differences")).isEmpty();
        try (CallLog log = CallLog.open(file)) {
            assertThat(log.detail(1)).isEmpty();
            assertThat(log.newest(about("zeppelin"), 5).rows()).isEmpty();
        }

        signalbox.run("log", "--keep-days", "all", "--json");
        assertThat(signalbox.json().path("keep_days").isNull()).isTrue();
    }

    @Test
    void redactsWhatWasKeptBeforeAndItsSearchToo() throws Exception {
        signalbox.run("log", "--bodies", "redacted", "--old-too");
        assertThat(signalbox.err()).isEmpty();

        try (CallLog log = CallLog.open(file)) {
            CallDetail detail = log.detail(2).orElseThrow();
            assertThat(detail.request().orElseThrow().text())
                    .contains("[e-mail]")
                    .contains("submarine");
            assertThat(log.newest(about("submarine"), 5).rows()).hasSize(1);
            assertThat(log.newest(about("bob"), 5).rows()).isEmpty();
        }
        assertNowhereInTheFiles("bob@example.com");
    }

    @Test
    void leavesNothingButAHashOfWhatWasKeptBefore() throws Exception {
        signalbox.run("log", "--bodies", "hash_only", "--old-too");
        assertThat(signalbox.err()).isEmpty();

        try (CallLog log = CallLog.open(file)) {
            assertThat(log.detail(2).orElseThrow().request()).isEmpty();
            assertThat(log.newest(about("submarine"), 5).rows()).isEmpty();
        }
        assertNowhereInTheFiles("submarine");
    }

    @Test
    void vacuumGivesBackTheSpaceOfDeletedCalls() throws Exception {
        try (CallLog log = CallLog.open(file)) {
            log.appendAll(Stream.generate(() -> new CallBuilder()
                            .at(Instant.now().minus(Duration.ofDays(9)))
                            .prompt("long ".repeat(1_000))
                            .build())
                    .limit(300)
                    .toList());
        }
        long before = Files.size(file);

        signalbox.run("log", "--keep-days", "3", "--vacuum");
        assertThat(signalbox.err()).isEmpty();

        assertThat(Files.size(file)).isLessThan(before / 2);
    }

    @Test
    void saysWhereSumsDifferFromARecount() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            foreign.execute("UPDATE rollup_hour SET calls = calls + 1");
        }

        assertThat(signalbox.run("log", "--recount")).isEqualTo(1);
        assertThat(signalbox.out()).contains("A recount gives other sums:").contains("rollup_hour");
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        assertThat(signalbox.run("log", "--keep-days", "0")).isEqualTo(Main.USER_ERROR);
        assertThat(signalbox.err()).contains("whole number of at least 1, or all");
        assertThat(signalbox.run("log", "--bodies", "some")).isEqualTo(Main.USER_ERROR);
        assertThat(signalbox.err()).contains("everything, redacted, hash_only");
        assertThat(signalbox.run("log", "--old-too")).isEqualTo(Main.USER_ERROR);
    }

    private static CallFilter about(String word) {
        return new CallFilter(null, null, Map.of(), Map.of(), List.of(), word);
    }

    private void assertNowhereInTheFiles(String words) throws Exception {
        for (String suffix : List.of("", "-wal")) {
            Path each = Path.of(file + suffix);
            if (Files.exists(each)) {
                String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(words)).as("%s in %s", words, each).isFalse();
            }
        }
    }
}
