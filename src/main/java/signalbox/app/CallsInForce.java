package signalbox.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

/** The log of the mode in force: each question goes to the one that is open at its moment. */
record CallsInForce(Supplier<CallQueries> log) implements CallQueries {
    @Override
    public CallPage page(CallFilter filter, CallOrder order, @Nullable CallKey afterOrNull, int limit)
            throws CallLogException {
        return log.get().page(filter, order, afterOrNull, limit);
    }

    @Override
    public CallTotals totals(CallFilter filter) throws CallLogException {
        return log.get().totals(filter);
    }

    @Override
    public List<SeriesPoint> series(CallFilter filter, Bucket bucket, Dimension dimension) throws CallLogException {
        return log.get().series(filter, bucket, dimension);
    }

    @Override
    public List<GroupTotals> byGroup(CallFilter filter, Dimension dimension) throws CallLogException {
        return log.get().byGroup(filter, dimension);
    }

    @Override
    public List<CrossTotals> byTwo(CallFilter filter, Dimension first, Dimension second) throws CallLogException {
        return log.get().byTwo(filter, first, second);
    }

    @Override
    public List<LatencyPoint> latencies(CallFilter filter, Bucket bucket) throws CallLogException {
        return log.get().latencies(filter, bucket);
    }

    @Override
    public Optional<List<LatencyPoint>> latencies(CallFilter filter, Bucket bucket, Dimension dimension)
            throws CallLogException {
        return log.get().latencies(filter, bucket, dimension);
    }

    @Override
    public List<BilledPoint> billed(CallFilter filter, Bucket bucket) throws CallLogException {
        return log.get().billed(filter, bucket);
    }

    @Override
    public Preparation preparation() {
        return log.get().preparation();
    }

    @Override
    public List<String> values(Dimension dimension) throws CallLogException {
        return log.get().values(dimension);
    }

    @Override
    public List<AttemptTotals> attemptsSince(Instant from) throws CallLogException {
        return log.get().attemptsSince(from);
    }

    @Override
    public Optional<CallDetail> detail(long id) throws CallLogException {
        return log.get().detail(id);
    }

    @Override
    public List<LoggedPrompt> prompts(long afterId, int limit) throws CallLogException {
        return log.get().prompts(afterId, limit);
    }

    @Override
    public Optional<Instant> firstCall() throws CallLogException {
        return log.get().firstCall();
    }

    @Override
    public long version() throws CallLogException {
        return log.get().version();
    }
}
