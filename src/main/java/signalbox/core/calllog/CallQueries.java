package signalbox.core.calllog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the call log. Every method blocks on the file, sees what other processes have written until then, and may be
 * called from many threads at once; none reads prompts or answers but {@link #detail}. All throw
 * {@link CallLogException}, with a sentence for the reader, where the log cannot be read.
 */
public interface CallQueries {
    /**
     * The next calls in an order. While a large log is being prepared, those in order of time come as they were written,
     * which is the same unless somebody wrote older calls later.
     *
     * @param afterOrNull where the page before ended; null for the first page
     * @param limit most rows wanted, at least 1
     */
    CallPage page(CallFilter filter, CallOrder order, @Nullable CallKey afterOrNull, int limit) throws CallLogException;

    /** The first page, newest first. */
    default CallPage newest(CallFilter filter, int limit) throws CallLogException {
        return page(filter, CallOrder.NEWEST, null, limit);
    }

    CallTotals totals(CallFilter filter) throws CallLogException;

    /**
     * Calls and cost over time, one point for each bucket and value that has calls, in order of time. Calls whose
     * timestamp cannot be read are in no point.
     */
    List<SeriesPoint> series(CallFilter filter, Bucket bucket, Dimension dimension) throws CallLogException;

    /** Calls and cost for each local day and value. */
    default List<SeriesPoint> perDay(CallFilter filter, Dimension dimension) throws CallLogException {
        return series(filter, Bucket.DAY, dimension);
    }

    /** Totals for each value of a dimension, dearest first. */
    List<GroupTotals> byGroup(CallFilter filter, Dimension dimension) throws CallLogException;

    /** Totals for each pair of values in two dimensions, in no order. */
    List<CrossTotals> byTwo(CallFilter filter, Dimension first, Dimension second) throws CallLogException;

    /** How long calls took over time, one point for each bucket that has calls, in order of time. */
    List<LatencyPoint> latencies(CallFilter filter, Bucket bucket) throws CallLogException;

    /**
     * The same, one point for each bucket and value that has calls.
     *
     * @return empty where the log keeps no histograms of the values (users, causes, rules) and the calls are too many to
     *     be read one by one
     */
    Optional<List<LatencyPoint>> latencies(CallFilter filter, Bucket bucket, Dimension dimension)
            throws CallLogException;

    /** Tokens and cost over time of the calls that can be priced anew, one point for each bucket that has calls. */
    List<BilledPoint> billed(CallFilter filter, Bucket bucket) throws CallLogException;

    /** How far the log is with making sums; does not block. */
    Preparation preparation();

    /** The values of a dimension anywhere in the log, in alphabetical order, without the empty one. */
    List<String> values(Dimension dimension) throws CallLogException;

    /** How the attempts of the newest calls since a moment went, by provider. */
    List<AttemptTotals> attemptsSince(Instant from) throws CallLogException;

    /** Everything known of one call; empty where there is no call of that id. */
    Optional<CallDetail> detail(long id) throws CallLogException;

    /**
     * Calls with their prompts in the order of their ids, which never change and only grow: for reading the whole log
     * once and then only what was added. Quick: some hundred thousand a second.
     *
     * @param afterId where the reading before ended; 0 for the beginning
     * @param limit most calls wanted, at least 1; fewer mean that the end is reached
     */
    List<LoggedPrompt> prompts(long afterId, int limit) throws CallLogException;

    /** When the first call of the log began; empty where there is none. */
    Optional<Instant> firstCall() throws CallLogException;

    /**
     * A number that changes whenever something was written to the log, by this process or another. Quick: meant to be
     * asked every second.
     */
    long version() throws CallLogException;
}
