package signalbox.core.calllog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The call log in a SQLite file. Another process may write the source system's nine columns into the same file at any
 * time: it waits for us no longer than one insert takes, and its rows are in the next query's result. Safe for use by
 * many threads at once; writers wait for each other, readers for nobody. Whoever opens it closes it.
 */
public final class CallLog implements CallSink, CallQueries, AutoCloseable {
    private final LogFile file;
    private final Connection connection;
    private final Connection watch;
    private final LogReaders readers;
    private final LogClock clock;
    private final CallWriter writer;
    private final CallPages pages;
    private final CallConditions conditions;
    private final Lock writing = new ReentrantLock();
    private final Lock watching = new ReentrantLock();

    private CallLog(LogFile file, Connection connection, Connection watch, LogClock clock, BodyPolicy policy) {
        this.file = file;
        this.connection = connection;
        this.watch = watch;
        this.clock = clock;
        this.readers = new LogReaders(file);
        this.writer = new CallWriter(clock, policy);
        this.pages = new CallPages(clock);
        this.conditions = new CallConditions(clock);
    }

    /** Opens a log that keeps prompts and answers, by this machine's clock. */
    public static CallLog open(Path path) throws CallLogException {
        return open(path, BodyPolicy.EVERYTHING, ZoneId.systemDefault());
    }

    /**
     * Opens a log; creates the file where there is none, but not its folder. A database of the source system is taken
     * as it is, and columns of our own are added to it.
     *
     * @param zone whose local time the timestamps are in
     * @throws CallLogException where the file cannot be a log, is damaged, locked or not to be written
     */
    public static CallLog open(Path path, BodyPolicy policy, ZoneId zone) throws CallLogException {
        LogFile file = new LogFile(path);
        file.requireUsablePlace();
        List<Connection> opened = new ArrayList<>();
        try {
            Connection connection = file.writer();
            opened.add(connection);
            file.requireLogOrEmpty(connection);
            LogMigrations.bringUpToDate(file, connection);
            Connection watch = file.reader();
            opened.add(watch);
            return new CallLog(file, connection, watch, new LogClock(zone), policy);
        } catch (SQLException failed) {
            CallLogException problem = LogFailure.of(path, failed);
            closeAll(opened, problem);
            throw problem;
        } catch (CallLogException problem) {
            closeAll(opened, problem);
            throw problem;
        }
    }

    public Path path() {
        return file.path();
    }

    @Override
    public long append(Call call) throws CallLogException {
        return appendAll(List.of(call)).getFirst();
    }

    /**
     * Keeps calls, all or none.
     *
     * @return their ids, in the same order
     */
    public List<Long> appendAll(List<Call> calls) throws CallLogException {
        writing.lock();
        try {
            return LogReaders.dsl(connection)
                    .transactionResult(transaction -> writer.write(DSL.using(transaction), calls));
        } catch (DataAccessException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public CallPage page(CallFilter filter, CallOrder order, @Nullable CallKey afterOrNull, int limit)
            throws CallLogException {
        return readers.read(database -> pages.page(database, conditions.of(filter), order, afterOrNull, limit));
    }

    @Override
    public CallTotals totals(CallFilter filter) throws CallLogException {
        return readers.read(database -> CallSums.totals(database, conditions.of(filter)));
    }

    @Override
    public List<SeriesPoint> series(CallFilter filter, Bucket bucket, Dimension dimension) throws CallLogException {
        return readers.read(database -> CallSums.series(database, conditions.of(filter), bucket, dimension));
    }

    @Override
    public List<GroupTotals> byGroup(CallFilter filter, Dimension dimension) throws CallLogException {
        return readers.read(database -> CallSums.byGroup(database, conditions.of(filter), dimension));
    }

    @Override
    public List<String> values(Dimension dimension) throws CallLogException {
        return readers.read(database -> database.selectDistinct(RoutingLog.column(dimension))
                .from(RoutingLog.ROUTING_LOG)
                .where(RoutingLog.column(dimension).ne(""))
                .orderBy(RoutingLog.column(dimension))
                .fetch(RoutingLog.column(dimension)));
    }

    @Override
    public Optional<CallDetail> detail(long id) throws CallLogException {
        return readers.read(database -> new CallDetails(pages).detail(database, id));
    }

    @Override
    public List<LoggedPrompt> prompts(long afterId, int limit) throws CallLogException {
        return readers.readRows(connection -> new PromptScan(clock).after(connection, afterId, limit));
    }

    @Override
    public Optional<Instant> firstCall() throws CallLogException {
        return readers.read(database -> Optional.ofNullable(database.select(DSL.min(RoutingLog.TIMESTAMP))
                .from(RoutingLog.ROUTING_LOG)
                .fetchSingle()
                .map(first -> clock.instant(null, first.get(0, String.class)))));
    }

    @Override
    public long version() throws CallLogException {
        watching.lock();
        try (Statement statement = watch.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA data_version")) {
            version.next();
            return version.getLong(1);
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            watching.unlock();
        }
    }

    @Override
    public void close() throws CallLogException {
        writing.lock();
        try (connection;
                watch;
                readers) {
            // Closed in this order, the last one tidies the write-ahead log away.
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            writing.unlock();
        }
    }

    private static void closeAll(List<Connection> connections, CallLogException problem) {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException failed) {
                problem.addSuppressed(failed);
            }
        }
    }
}
