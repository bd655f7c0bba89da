package signalbox.ui.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.Latencies;
import signalbox.core.review.Contender;
import signalbox.core.review.RunLimits;
import signalbox.core.table.RoutingTable;

/** How long a run takes where its models are as fast as the log has them in the last thirty days. Any thread. */
final class RunTime {
    private static final Duration PERIOD = Duration.ofDays(30);

    private final CallQueries log;
    private volatile @Nullable Duration oneExampleOrNull;

    RunTime(CallQueries log) {
        this.log = log;
    }

    /** Looks the sides' usual latencies up; blocking, some milliseconds. */
    void look(RoutingTable table, List<String> cheap, String premium) throws CallLogException {
        List<String> sides = new ArrayList<>(cheap);
        sides.add(premium);
        Duration sum = Duration.ZERO;
        for (String side : sides) {
            Optional<Duration> usual = usual(table, side);
            if (usual.isEmpty()) {
                oneExampleOrNull = null;
                return;
            }
            sum = sum.plus(usual.get());
        }
        oneExampleOrNull = sum;
    }

    /** Empty where the log has no call of one of the sides. */
    Optional<Duration> of(int examples) {
        return Optional.ofNullable(oneExampleOrNull)
                .map(time -> time.multipliedBy(examples).dividedBy(RunLimits.USUAL.inFlight()));
    }

    private Optional<Duration> usual(RoutingTable table, String side) throws CallLogException {
        Optional<Contender> contender = Contender.of(table, side);
        if (contender.isEmpty()) {
            return Optional.empty();
        }
        var filter = new CallFilter(
                Instant.now().minus(PERIOD),
                null,
                Map.of(Dimension.MODEL, Set.of(contender.get().model().modelId())),
                Map.of(),
                null);
        return log.totals(filter).latency().map(Latencies::average);
    }
}
