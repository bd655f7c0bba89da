package signalbox.core.calllog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Trials in a SQLite file of their own, which keeps of texts what the call log keeps. Whoever opens it closes it. */
public final class TrialStore implements Trials, AutoCloseable {
    private static final String NAME = "The playground's history";
    private static final int NEWEST = 2;

    private final Path path;
    private final Connection connection;
    private final Supplier<BodyPolicy> policy;
    private final Lock lock = new ReentrantLock();

    private TrialStore(Path path, Connection connection, Supplier<BodyPolicy> policy) {
        this.path = path;
        this.connection = connection;
        this.policy = policy;
    }

    /**
     * Opens a history; creates the file where there is none, but not its folder.
     *
     * @param policy what is kept of prompts and answers; asked at each writing, on its thread
     */
    public static TrialStore open(Path path, Supplier<BodyPolicy> policy) throws CallLogException {
        @Nullable Connection connection = null;
        try {
            connection = new LogFile(path).writer();
            prepare(path, connection);
            return new TrialStore(path, connection, policy);
        } catch (SQLException failed) {
            closeQuietly(connection, failed);
            throw LogFailure.of(NAME, path, failed);
        }
    }

    private static void prepare(Path path, Connection connection) throws SQLException, CallLogException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            int version;
            try (ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
                version = rows.getInt(1);
            }
            if (version > NEWEST) {
                connection.close();
                throw new CallLogException(NAME + " " + path
                        + " was written by a newer Signalbox. Update this one, or move the file away.");
            }
            if (version < NEWEST) {
                statement.execute("CREATE TABLE IF NOT EXISTS trial (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                        + " words TEXT NOT NULL, trial TEXT NOT NULL)");
                // How strict the writing was; whatever was written before this was known may be whole.
                statement.execute("ALTER TABLE trial ADD COLUMN strictness INTEGER NOT NULL DEFAULT 0");
                statement.execute("CREATE INDEX trial_strictness ON trial (strictness)");
                statement.execute("PRAGMA user_version = " + NEWEST);
            }
        }
    }

    @Override
    public long add(Trial trial) throws CallLogException {
        return use("INSERT INTO trial (words, trial, strictness) VALUES (?, ?, ?) RETURNING id", statement -> {
            bind(statement, trial);
            try (ResultSet row = statement.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    @Override
    public void change(long id, Trial trial) throws CallLogException {
        use("UPDATE trial SET words = ?, trial = ?, strictness = ? WHERE id = ?", statement -> {
            bind(statement, trial);
            statement.setLong(4, id);
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<Trial> read(long id) throws CallLogException {
        return use("SELECT trial FROM trial WHERE id = ?", statement -> {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? TrialJson.read(row.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public List<TrialSummary> newest(String words, int limit) throws CallLogException {
        String query = "SELECT id, trial FROM trial WHERE ? = '' OR instr(words, ?) > 0 ORDER BY id DESC LIMIT ?";
        return use(query, statement -> {
            String sought = words.strip().toLowerCase(Locale.ROOT);
            statement.setString(1, sought);
            statement.setString(2, sought);
            statement.setInt(3, limit);
            List<TrialSummary> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    TrialJson.read(rows.getString(2)).ifPresent(trial -> found.add(TrialSummary.of(id, trial)));
                }
            }
            return found;
        });
    }

    @Override
    public void close() throws CallLogException {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException failed) {
            throw LogFailure.of(NAME, path, failed);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long keptLoosely() throws CallLogException {
        return use("SELECT count(*) FROM trial WHERE strictness < ?", statement -> {
            statement.setInt(1, policy.get().strictness());
            try (ResultSet row = statement.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    @Override
    public void tighten() throws CallLogException {
        List<Long> loose = use("SELECT id FROM trial WHERE strictness < ?", statement -> {
            statement.setInt(1, policy.get().strictness());
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
        for (long id : loose) {
            Optional<Trial> trial = read(id);
            if (trial.isPresent()) {
                change(id, trial.get());
            } else {
                use("DELETE FROM trial WHERE id = ?", statement -> {
                    statement.setLong(1, id);
                    return statement.executeUpdate();
                });
            }
        }
        // What was overwritten lies in the write-ahead log until that is cut.
        use("PRAGMA wal_checkpoint(TRUNCATE)", PreparedStatement::execute);
    }

    /** Sets the words and the trial, as far as they are to be kept, and how strict that is. */
    private void bind(PreparedStatement statement, Trial trial) throws SQLException {
        BodyPolicy today = policy.get();
        ObjectNode json = TrialJson.toJson(trial);
        TrialPrivacy.apply(json, today);
        String written = json.toString();
        statement.setString(1, TrialJson.read(written).map(TrialStore::words).orElse(""));
        statement.setString(2, written);
        statement.setInt(3, today.strictness());
    }

    /** What a search looks at. */
    private static String words(Trial trial) {
        return Stream.concat(
                        Stream.of(trial.request().lastUserText()),
                        trial.answers().stream().map(TrialAnswer::text))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T use(String query, Use<T> use) throws CallLogException {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            return use.with(statement);
        } catch (SQLException failed) {
            throw LogFailure.of(NAME, path, failed);
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(@Nullable Connection connection, SQLException failed) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }
}
