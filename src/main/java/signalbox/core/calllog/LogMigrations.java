package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a file's tables to what this program needs: creates them in a new file, adds ours to a file of the source
 * system. Each step is one transaction, so that an interrupted one is simply taken up again the next time. A file that
 * is up to date costs one query.
 */
final class LogMigrations {
    /** Every step, by its number; two that grew side by side may come in either order. */
    private static final Set<Integer> STEPS = Set.of(1, 2, 3, 4, 5, 6, 100);

    private static final int TRIES = 5;

    private LogMigrations() {}

    static void bringUpToDate(LogFile file, Connection connection) throws SQLException, CallLogException {
        requireNoneOfALaterProgram(file, connection);
        for (int tried = 1; !taken(connection).containsAll(STEPS); tried++) {
            try {
                readAhead(connection);
                migrate(file);
            } catch (FlywayException failed) {
                // Another process may be creating the same tables at this moment.
                if (tried == TRIES || !LogFailure.mayPass(failed)) {
                    throw LogFailure.of(file.path(), failed);
                }
                pause(tried);
            }
        }
    }

    private static void requireNoneOfALaterProgram(LogFile file, Connection connection)
            throws SQLException, CallLogException {
        if (!STEPS.containsAll(taken(connection))) {
            throw new CallLogException("The call log " + file.path()
                    + " was written by a newer Signalbox. Update this one, or choose another" + " file for the log.");
        }
    }

    /**
     * Some steps look at every call while they hold the write lock. Where the disk is slow, others would wait for it: so it
     * is waited for before.
     */
    private static void readAhead(Connection connection) throws SQLException {
        if (!LogFile.strings(connection, "SELECT name FROM sqlite_schema WHERE name = 'routing_log'")
                .isEmpty()) {
            LogFile.strings(connection, "SELECT count(*) FROM routing_log NOT INDEXED");
        }
    }

    private static void migrate(LogFile file) {
        Flyway.configure(LogMigrations.class.getClassLoader())
                .dataSource(file.dataSource())
                .locations("classpath:signalbox/core/calllog/migrations")
                .loggers("slf4j")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateOnMigrate(false)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** The steps that the file has behind it; none for a new file and for one of the source system. */
    private static Set<Integer> taken(Connection connection) throws SQLException {
        Set<String> history =
                LogFile.strings(connection, "SELECT name FROM sqlite_schema WHERE name = 'flyway_schema_history'");
        if (history.isEmpty()) {
            return Set.of();
        }
        return LogFile.strings(
                        connection,
                        "SELECT version FROM flyway_schema_history WHERE success = 1 AND version > 0"
                                + " AND type <> 'BASELINE'")
                .stream()
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void pause(int tried) throws CallLogException {
        try {
            Thread.sleep(50L * tried);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallLogException("Opening the call log was interrupted.", interrupted);
        }
    }
}
