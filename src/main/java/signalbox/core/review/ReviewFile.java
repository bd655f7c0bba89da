package signalbox.core.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the SQLite file of the comparisons and brings its tables to what this program needs. */
final class ReviewFile {
    private static final int BUSY_MILLISECONDS = 5000;

    private ReviewFile() {}

    static Connection open(Path path) throws ReviewException {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            SQLiteDataSource source = dataSource(path);
            migrate(source);
            return source.getConnection();
        } catch (IOException | SQLException | FlywayException failed) {
            throw failure("opened", path, failed);
        }
    }

    static ReviewException failure(String what, Path path, Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
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

    private static void migrate(SQLiteDataSource source) {
        Flyway.configure(ReviewFile.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:signalbox/core/review/migrations")
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
