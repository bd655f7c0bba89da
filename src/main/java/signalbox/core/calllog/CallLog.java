package signalbox.core.calllog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The call log in a SQLite file. Another process may write the source system's nine columns into the same file at any
 * time: it waits for us no longer than one insert takes, and its rows are in the next query's result. Safe for use by
 * many threads at once; writers wait for each other, readers for nobody. Whoever opens it closes it.
 */
public final class CallLog implements CallSink, CallQueries, AutoCloseable {
    /** From here on it pays to encode calls on more than one thread. */
    private static final int MANY = 200;

    private final LogFile file;
    private final Connection connection;
    private final Connection watch;
    private final LogReaders readers;
    private final LogClock clock;
    private final CallWriter writer;
    private final AppendQueue queue;
    private final CallPages pages;
    private final CallSums sums;
    private final LogKeeper keeper;
    private final Lock writing;
    private final Lock watching = new ReentrantLock();
    private volatile LogChoice choice;
    private volatile CallEncoder encoder;

    private CallLog(LogFile file, Opened opened, LogClock clock, LogKeeper keeper) {
        this.file = file;
        this.connection = opened.connection();
        this.watch = opened.watch();
        this.clock = clock;
        this.readers = new LogReaders(file);
        this.writer = opened.writer();
        this.writing = opened.writing();
        this.queue = opened.queue();
        this.pages = new CallPages(clock);
        this.sums = new CallSums(clock);
        this.keeper = keeper;
        this.choice = opened.choice();
        this.encoder = new CallEncoder(clock, choice.bodies());
        keeper.start();
    }

    private record Opened(
            Connection connection,
            Connection watch,
            Lock writing,
            CallWriter writer,
            AppendQueue queue,
            LogChoice choice) {}

    /** Opens a log that keeps what the operator chose, by this machine's clock. */
    public static CallLog open(Path path) throws CallLogException {
        return open(path, null, ZoneId.systemDefault(), InstantSource.system());
    }

    /**
     * Opens a log that keeps of prompts and answers what is said here, whatever was chosen.
     *
     * @param zone whose local time the timestamps are in
     */
    public static CallLog open(Path path, BodyPolicy policy, ZoneId zone) throws CallLogException {
        return open(path, policy, zone, InstantSource.system());
    }

    /**
     * Opens a log; creates the file where there is none, but not its folder. A database of the source system is taken
     * as it is, and columns of our own are added to it.
     *
     * @param policyOrNull null for what the operator chose
     * @param zone whose local time the timestamps are in
     * @throws CallLogException where the file cannot be a log, is damaged, locked or not to be written
     */
    static CallLog open(Path path, @Nullable BodyPolicy policyOrNull, ZoneId zone, InstantSource now)
            throws CallLogException {
        LogFile file = new LogFile(path);
        file.requireUsablePlace();
        LogClock clock = new LogClock(zone);
        List<Connection> opened = new ArrayList<>();
        try {
            Connection connection = file.writer();
            opened.add(connection);
            file.requireLogOrEmpty(connection);
            LogMigrations.bringUpToDate(file, connection);
            Preparation preparation = LogKeeper.assess(connection);
            LogChoice chosen = LogRetention.choice(connection);
            LogChoice choice = policyOrNull == null ? chosen : new LogChoice(policyOrNull, chosen.daysOrNull());
            Connection watch = file.reader();
            opened.add(watch);
            CallWriter writer = new CallWriter(connection);
            Lock writing = new ReentrantLock();
            AppendQueue queue = new AppendQueue(writing, writer);
            LogKeeper keeper = new LogKeeper(file, new LogRetention(clock, now), queue, preparation);
            Opened parts = new Opened(connection, watch, writing, writer, queue, choice);
            return new CallLog(file, parts, clock, keeper);
        } catch (SQLException failed) {
            CallLogException problem = LogFailure.of(path, failed);
            closeAll(opened, problem);
            throw problem;
        } catch (CallLogException problem) {
            closeAll(opened, problem);
            throw problem;
        }
    }

    /** The calls of this log that wait for the operator. */
    public EscalationQueue escalations() {
        return new EscalationQueue(file, connection, writing, readers);
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
        CallEncoder current = encoder;
        Stream<Call> each = calls.size() < MANY ? calls.stream() : calls.parallelStream();
        return write(each.map(current::encode).toList());
    }

    private List<Long> write(List<LogEntry> entries) throws CallLogException {
        if (entries.isEmpty()) {
            return List.of();
        }
        try {
            long first = queue.append(entries);
            return LongStream.range(first, first + entries.size()).boxed().toList();
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        }
    }

    /** Keeps calls of another log that were not imported before. @return how many were new */
    long importAll(List<ImportedCall> calls) throws CallLogException {
        ImportEncoder importing = new ImportEncoder(clock, choice.bodies());
        Map<String, LogEntry> entries = new LinkedHashMap<>();
        calls.forEach(call -> entries.putIfAbsent(call.key(), importing.encode(call)));
        writing.lock();
        try {
            return writer.writeNew(entries);
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            writing.unlock();
        }
    }

    /** What the operator wants kept. */
    public LogChoice choice() {
        return choice;
    }

    /** How many calls have words of their prompt or answer in the log. Reads all of them: some seconds for millions. */
    public long keptTexts() throws CallLogException {
        return readers.readRows(connection -> LogRetention.texts(connection));
    }

    /** Keeps the choice in the log. What was written before stays as it is, but for calls that are now too old. */
    public void choose(LogChoice wanted) throws CallLogException {
        writing.lock();
        try {
            LogRetention.choose(connection, wanted);
            choice = wanted;
            encoder = new CallEncoder(clock, wanted.bodies());
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Preparation preparation() {
        return keeper.preparation();
    }

    /** Waits until every question is answered from sums and indexes. */
    public void awaitPreparation() throws InterruptedException {
        keeper.awaitPreparation();
    }

    private boolean summed() {
        return keeper.preparation().isComplete();
    }

    @Override
    public CallPage page(CallFilter filter, CallOrder order, @Nullable CallKey afterOrNull, int limit)
            throws CallLogException {
        listWords(filter);
        return readers.readRows(connection -> pages.page(connection, filter, order, afterOrNull, limit, summed()));
    }

    @Override
    public CallTotals totals(CallFilter filter) throws CallLogException {
        listWords(filter);
        return readers.readRows(connection -> sums.totals(connection, filter, summed()));
    }

    @Override
    public List<SeriesPoint> series(CallFilter filter, Bucket bucket, Dimension dimension) throws CallLogException {
        listWords(filter);
        return readers.readRows(connection -> sums.series(connection, filter, bucket, dimension, summed()));
    }

    @Override
    public List<LatencyPoint> latencies(CallFilter filter, Bucket bucket) throws CallLogException {
        listWords(filter);
        return readers.readRows(connection -> sums.latencySeries(connection, filter, bucket, summed()));
    }

    @Override
    public List<BilledPoint> billed(CallFilter filter, Bucket bucket) throws CallLogException {
        listWords(filter);
        return readers.readRows(connection -> sums.billed(connection, filter, bucket, summed()));
    }

    @Override
    public List<GroupTotals> byGroup(CallFilter filter, Dimension dimension) throws CallLogException {
        listWords(filter);
        return readers.readRows(connection -> sums.byGroup(connection, filter, dimension, summed()));
    }

    @Override
    public List<CrossTotals> byTwo(CallFilter filter, Dimension first, Dimension second) throws CallLogException {
        listWords(filter);
        return readers.readRows(connection -> sums.byTwo(connection, filter, first, second, summed()));
    }

    /** A search finds what was said a moment ago too. */
    private void listWords(CallFilter filter) throws CallLogException {
        if (filter.text().isEmpty()) {
            return;
        }
        try {
            while (more()) {
                // Each round is a short transaction.
            }
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        }
    }

    private boolean more() throws SQLException {
        writing.lock();
        try {
            return CallText.addChunk(connection);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<String> values(Dimension dimension) throws CallLogException {
        if (summed()) {
            return byGroup(CallFilter.ALL, dimension).stream()
                    .map(GroupTotals::value)
                    .filter(value -> !value.isEmpty())
                    .sorted()
                    .toList();
        }
        return readers.read(database -> database.selectDistinct(RoutingLog.column(dimension))
                .from(RoutingLog.ROUTING_LOG)
                .where(RoutingLog.column(dimension).ne(""))
                .orderBy(RoutingLog.column(dimension))
                .fetch(RoutingLog.column(dimension)));
    }

    @Override
    public List<AttemptTotals> attemptsSince(Instant from) throws CallLogException {
        return readers.read(database -> AttemptTotals.read(database, clock.boundText(from)));
    }

    @Override
    public Optional<CallDetail> detail(long id) throws CallLogException {
        return readers.read(database -> new CallDetails(clock).detail(database, id));
    }

    @Override
    public List<LoggedPrompt> prompts(long afterId, int limit) throws CallLogException {
        return readers.readRows(connection -> new PromptScan(clock).after(connection, afterId, limit));
    }

    @Override
    public Optional<Instant> firstCall() throws CallLogException {
        String first = summed()
                ? "SELECT min(first) FROM (SELECT min(timestamp) AS first FROM call_time WHERE timestamp > ''"
                        + " UNION ALL SELECT min(timestamp) FROM routing_log WHERE timestamp > '' AND "
                        + CallIds.NOT_LISTED + ")"
                : "SELECT min(timestamp) FROM routing_log WHERE timestamp > ''";
        return readers.read(database -> Optional.ofNullable(
                clock.instant(null, database.fetchSingle(first).get(0, String.class))));
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
        keeper.close();
        writing.lock();
        try (connection;
                watch;
                readers;
                writer) {
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
