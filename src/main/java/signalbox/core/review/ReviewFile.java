package signalbox.core.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the SQLite file of the comparisons and brings its tables to what this program needs. */
final class ReviewFile {
    private static final int BUSY_MILLISECONDS = 5000;
    /** The newest of the migrations. A file that has it costs one query; Flyway alone takes a second to load. */
    private static final int NEWEST = 7;

    private static final String HISTORY = "flyway_schema_history";

    private ReviewFile() {}

    static Connection open(Path path) throws ReviewException {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            SQLiteDataSource source = dataSource(path);
            Connection connection = source.getConnection();
            if (version(connection) < NEWEST) {
                connection.close();
                migrate(source);
                connection = source.getConnection();
            }
            return connection;
        } catch (IOException | SQLException | FlywayException failed) {
            throw failure("opened", path, failed);
        }
    }

    static ReviewException failure(String what, Path path, Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (String.valueOf(root.getMessage()).contains("SQLITE_BUSY")) {
            return new ReviewException(
                    "The comparisons in " + path + " could not be " + what
                            + ": another program is writing to the file. Wait until it is done, then try again.",
                    cause);
        }
        return new ReviewException(
                "The comparisons in " + path + " could not be " + what + ": " + root.getMessage()
                        + ". Check that the file is a Signalbox file, may be written and that the disk has room.",
                cause);
    }

    private static SQLiteDataSource dataSource(Path path) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A vote that was cast survives even a power cut.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return source;
    }

    /** The migration that the file has reached; 0 for a new file. */
    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = '" + HISTORY + "'")) {
                if (!found.next()) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success = 1")) {
                return version.next() ? version.getInt(1) : 0;
            }
        }
    }

    private static void migrate(SQLiteDataSource source) {
        Flyway.configure(ReviewFile.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:signalbox/core/review/migrations")
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
