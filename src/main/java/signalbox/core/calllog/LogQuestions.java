package signalbox.core.calllog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What can be asked of the log, answered from sums and lists as soon as they are made. */
abstract class LogQuestions implements CallQueries {
    private final OpenLog open;
    private final LogReaders readers;
    private final LogClock clock;
    private final CallPages pages;
    private final CallSums sums;
    private final Lock watching = new ReentrantLock();

    LogQuestions(OpenLog open) {
        this.open = open;
        this.readers = open.readers();
        this.clock = open.clock();
        this.pages = new CallPages(clock);
        this.sums = new CallSums(clock);
    }

    @Override
    public Preparation preparation() {
        return open.keeper().preparation();
    }

    /** Waits until every question is answered from sums and indexes. */
    public void awaitPreparation() throws InterruptedException {
        open.keeper().awaitPreparation();
    }

    private boolean summed() {
        return open.keeper().preparation().isComplete();
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
        return latencySeries(filter, bucket, null).orElseThrow();
    }

    @Override
    public Optional<List<LatencyPoint>> latencies(CallFilter filter, Bucket bucket, Dimension dimension)
            throws CallLogException {
        return latencySeries(filter, bucket, dimension);
    }

    private Optional<List<LatencyPoint>> latencySeries(
            CallFilter filter, Bucket bucket, @Nullable Dimension dimensionOrNull) throws CallLogException {
        listWords(filter);
        return readers.readRows(
                connection -> sums.latencySeries(connection, filter, bucket, dimensionOrNull, summed()));
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
            while (open.turns().piece(() -> CallText.addChunk(open.connection()))) {
                // Each round is a short transaction.
            }
        } catch (SQLException failed) {
            throw LogFailure.of(open.file().path(), failed);
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
        String times = " AS first FROM %s WHERE timestamp GLOB '" + LogClock.DATE + "*'";
        String first = summed()
                ? "SELECT min(first) FROM (SELECT min(timestamp)" + times.formatted("call_time")
                        + " UNION ALL SELECT min(timestamp)" + times.formatted("routing_log") + " AND "
                        + CallIds.NOT_LISTED + ")"
                : "SELECT min(timestamp)" + times.formatted("routing_log");
        return readers.read(database -> Optional.ofNullable(
                clock.instant(null, database.fetchSingle(first).get(0, String.class))));
    }

    @Override
    public long version() throws CallLogException {
        watching.lock();
        try (Statement statement = open.watch().createStatement();
                ResultSet version = statement.executeQuery("PRAGMA data_version")) {
            version.next();
            return version.getLong(1);
        } catch (SQLException failed) {
            throw LogFailure.of(open.file().path(), failed);
        } finally {
            watching.unlock();
        }
    }
}
