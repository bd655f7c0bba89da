package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.ForeignLog;

/** A log with sums from before text in a number's place was unknown. */
final class NumbersMigrationTest {
    private static final String BEFORE = "5";
    private static final String ALL = "100";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeSumsOfAnEarlierProgram() throws Exception {
        file = folder.resolve("calls.db");
        try (ForeignLog foreign = new ForeignLog(file)) {
            OddCalls.insert(foreign);
            migrate(BEFORE);
            OddCalls.insert(foreign);
            OddCalls.list(file);
            OddCalls.insert(foreign);
            assertThat(textThatCounts()).isEqualTo(3);
        }
    }

    @Test
    void takesTextOutOfTheSumsAndLists() throws Exception {
        migrate(ALL);

        assertThat(textThatCounts()).isZero();
        assertThat(LogCount.differences(file)).isEmpty();
        OddCalls.list(file);
        assertThat(LogCount.differences(file)).isEmpty();
    }

    @Test
    void leavesTheFileAsItWasWhereItIsInterrupted() throws Exception {
        try (ForeignLog foreign = new ForeignLog(file)) {
            // Its last step but one fails, when all others are done.
            foreign.execute(
                    "CREATE TRIGGER interruption BEFORE UPDATE ON log_change BEGIN SELECT RAISE(ABORT, ''); END");
            assertThatThrownBy(() -> migrate(ALL)).isInstanceOf(FlywayException.class);
            assertThat(textThatCounts()).isEqualTo(3);
            foreign.execute("DROP TRIGGER interruption");
        }

        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            log.awaitPreparation();
        }
        assertThat(textThatCounts()).isZero();
        assertThat(LogCount.differences(file)).isEmpty();
    }

    @Test
    void leavesToTheirTurnCallsThatAreNotInTheSumsYet() throws Exception {
        Path fresh = folder.resolve("fresh.db");
        file = fresh;
        try (ForeignLog foreign = new ForeignLog(fresh)) {
            OddCalls.insert(foreign);
            migrate(BEFORE);
            OddCalls.insert(foreign);
            try (Connection connection = new LogFile(fresh).writer()) {
                RollupBuilder.write(connection, RollupBuilder.take(connection, 3));
            }
        }
        migrate(ALL);

        OddCalls.list(fresh);
        assertThat(LogCount.differences(fresh)).isEmpty();
    }

    /** The hourly sums count the latency of so many calls that have text for one. */
    private long textThatCounts() throws Exception {
        try (Connection connection = new LogFile(file).reader();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(sum(timed), 0) - (SELECT count(*) FROM"
                        + " routing_log WHERE typeof(latency_ms) IN ('integer', 'real')) FROM rollup_hour")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(new LogFile(file).dataSource())
                .locations("classpath:signalbox/core/calllog/migrations")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}
