package signalbox.core.calllog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database file: whether it can be a log, and connections to it. */
final class LogFile {
    private static final int BUSY_MILLIS = 5_000;
    private static final int CACHE_KILOBYTES = 32_000;
    /** Of 4 KB: what the write-ahead log grows to where writing never pauses. */
    private static final int MOST_PAGES_AHEAD = 32_000;
    /** From here on the write-ahead log is worth carrying over. */
    private static final long MANY_BYTES_AHEAD = 4 << 20;

    /** Of SQLite's virtual machine: some thousandths of a second. */
    private static final int STEPS_BETWEEN_LOOKS = 200_000;

    private final Path path;

    LogFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /**
     * A connection that may write; each of its transactions takes the write lock at once or waits for it. It seldom
     * carries over itself what is in the write-ahead log: see {@link #checkpoint}.
     */
    Connection writer() throws SQLException {
        return writer(SQLiteConfig.TransactionMode.IMMEDIATE);
    }

    /**
     * The same for one who begins and ends each transaction with a statement: the driver does neither, nor does it ask
     * SQLite after every statement whether it is time to commit.
     */
    Connection plainWriter() throws SQLException {
        Connection connection = writer(SQLiteConfig.TransactionMode.DEFERRED);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ROLLBACK");
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        return connection;
    }

    private Connection writer(SQLiteConfig.TransactionMode mode) throws SQLException {
        Connection connection = dataSource(mode).getConnection();
        try (Statement statement = connection.createStatement()) {
            preferWriteAheadLog(statement);
            statement.execute("PRAGMA wal_autocheckpoint = " + MOST_PAGES_AHEAD);
            statement.execute("PRAGMA journal_size_limit = " + (MOST_PAGES_AHEAD * 4096L));
            statement.execute("PRAGMA cache_size = -" + CACHE_KILOBYTES);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        return connection;
    }

    /** A connection that only reads. Its queries end with an error soon after the thread is interrupted. */
    Connection reader() throws SQLException {
        Connection connection =
                dataSource(SQLiteConfig.TransactionMode.DEFERRED).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = 1");
            statement.execute("PRAGMA cache_size = -" + CACHE_KILOBYTES);
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return Thread.currentThread().isInterrupted() ? 1 : 0;
                }
            });
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        return connection;
    }

    /**
     * Carries over what is in the write-ahead log, where that is much; neither readers nor writers wait for it.
     *
     * @return how many pages of the write-ahead log are in use; once all are carried over and nobody reads them, the next
     *     writer begins it anew
     */
    int checkpoint(Connection connection) throws SQLException {
        if (bytesAhead() <= MANY_BYTES_AHEAD) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet pages = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
            return pages.next() ? pages.getInt("log") : 0;
        }
    }

    private long bytesAhead() {
        try {
            return Files.size(path.resolveSibling(path.getFileName() + "-wal"));
        } catch (IOException none) {
            return 0;
        }
    }

    DataSource dataSource() {
        return dataSource(SQLiteConfig.TransactionMode.IMMEDIATE);
    }

    private DataSource dataSource(SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(mode);
        // Else the driver asks for the last row's id after every insert.
        config.setGetGeneratedKeys(false);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + path);
        return dataSource;
    }

    /** Refuses, before anything is changed, a place that cannot hold a log. */
    void requireUsablePlace() throws CallLogException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CallLogException("The call log " + path + " cannot be opened: the folder " + folder
                    + " does not exist. Create it, or choose another file for the log.");
        }
        if (Files.isDirectory(path)) {
            throw new CallLogException("The call log " + path + " is a folder. Choose a file for the log.");
        }
        if (Files.exists(path) && !Files.isReadable(path)) {
            throw new CallLogException(
                    "The call log " + path + " cannot be read. Allow reading and writing it, or choose another file.");
        }
        if (Files.exists(path) ? !Files.isWritable(path) : folder != null && !Files.isWritable(folder)) {
            throw new CallLogException("The call log " + path
                    + " cannot be written. Allow writing to the file and its folder, or choose another one.");
        }
    }

    /** Refuses, before anything is changed, a database that is something else. */
    void requireLogOrEmpty(Connection connection) throws SQLException, CallLogException {
        Set<String> tables = strings(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'");
        if (tables.isEmpty()) {
            return;
        }
        if (!tables.contains("routing_log")) {
            throw new CallLogException("The file " + path
                    + " is a database of another program: it has no table routing_log. Name another file"
                    + " with --log.");
        }
        Set<String> missing = new LinkedHashSet<>(RoutingLog.SOURCE_COLUMNS);
        missing.removeAll(strings(connection, "SELECT name FROM pragma_table_info('routing_log')"));
        if (!missing.isEmpty()) {
            throw new CallLogException(
                    "The file " + path + " cannot be used as a call log: its table routing_log has no "
                            + (missing.size() == 1 ? "column " : "columns ") + String.join(", ", missing)
                            + ". Name another file with --log.");
        }
    }

    static Set<String> strings(Connection connection, String query) throws SQLException {
        Set<String> found = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /**
     * With a write-ahead log readers and a writer never wait for each other. Another program that is using the file at
     * this moment can prevent the change; then the log stays as it is until it is next opened.
     */
    private static void preferWriteAheadLog(Statement statement) throws SQLException {
        try {
            statement.execute("PRAGMA busy_timeout = 200");
            statement.execute("PRAGMA journal_mode = WAL");
        } catch (SQLException failed) {
            if (!LogFailure.isBusy(failed)) {
                throw failed;
            }
        } finally {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
        }
    }
}
