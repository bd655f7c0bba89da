package signalbox.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.AttemptTotals;
import signalbox.core.calllog.BilledPoint;
import signalbox.core.calllog.Bucket;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallKey;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallPage;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.CrossTotals;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.calllog.LatencyPoint;
import signalbox.core.calllog.LoggedPrompt;
import signalbox.core.calllog.Preparation;
import signalbox.core.calllog.SeriesPoint;

/** A log that is another one, but for what it answers itself. */
interface ForwardingCalls extends CallQueries {
    /** The one that is asked. */
    CallQueries log();

    @Override
    default CallPage page(CallFilter filter, CallOrder order, @Nullable CallKey afterOrNull, int limit)
            throws CallLogException {
        return log().page(filter, order, afterOrNull, limit);
    }

    @Override
    default CallTotals totals(CallFilter filter) throws CallLogException {
        return log().totals(filter);
    }

    @Override
    default List<SeriesPoint> series(CallFilter filter, Bucket bucket, Dimension dimension) throws CallLogException {
        return log().series(filter, bucket, dimension);
    }

    @Override
    default List<GroupTotals> byGroup(CallFilter filter, Dimension dimension) throws CallLogException {
        return log().byGroup(filter, dimension);
    }

    @Override
    default List<CrossTotals> byTwo(CallFilter filter, Dimension first, Dimension second) throws CallLogException {
        return log().byTwo(filter, first, second);
    }

    @Override
    default List<LatencyPoint> latencies(CallFilter filter, Bucket bucket) throws CallLogException {
        return log().latencies(filter, bucket);
    }

    @Override
    default Optional<List<LatencyPoint>> latencies(CallFilter filter, Bucket bucket, Dimension dimension)
            throws CallLogException {
        return log().latencies(filter, bucket, dimension);
    }

    @Override
    default List<BilledPoint> billed(CallFilter filter, Bucket bucket) throws CallLogException {
        return log().billed(filter, bucket);
    }

    @Override
    default Preparation preparation() {
        return log().preparation();
    }

    @Override
    default List<String> values(Dimension dimension) throws CallLogException {
        return log().values(dimension);
    }

    @Override
    default List<AttemptTotals> attemptsSince(Instant from) throws CallLogException {
        return log().attemptsSince(from);
    }

    @Override
    default Optional<CallDetail> detail(long id) throws CallLogException {
        return log().detail(id);
    }

    @Override
    default List<LoggedPrompt> prompts(long afterId, int limit) throws CallLogException {
        return log().prompts(afterId, limit);
    }

    @Override
    default Optional<Instant> firstCall() throws CallLogException {
        return log().firstCall();
    }

    @Override
    default long version() throws CallLogException {
        return log().version();
    }
}
