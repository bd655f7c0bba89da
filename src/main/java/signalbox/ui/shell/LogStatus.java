package signalbox.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import signalbox.core.calllog.AttemptTotals;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallTotals;
import signalbox.core.dispatch.BreakerStates;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;

/** The status as the call log, the routing table and the keys tell it. */
public final class LogStatus implements StatusSource {
    private static final Duration LATELY = Duration.ofHours(1);

    /**
     * Which log is read.
     *
     * @param practice whether it holds simulated calls and the sample
     * @param name its file name
     * @param breakers tell which models are left alone
     * @param waiting counts the calls that no model served
     */
    public record OpenLog(CallQueries calls, boolean practice, String name, BreakerStates breakers, Waiting waiting) {}

    /** How many calls that no model served wait for the operator. */
    @FunctionalInterface
    public interface Waiting {
        /** Blocks. */
        int count() throws CallLogException;
    }

    private final Supplier<OpenLog> logs;
    private final Supplier<RoutingTable> table;
    private final Predicate<Provider> reachable;
    private final Clock clock;

    /**
     * @param logs asked at each reading, because another mode has another log
     * @param reachable whether a provider has what it takes to be called, such as its key
     */
    public LogStatus(Supplier<OpenLog> logs, Supplier<RoutingTable> table, Predicate<Provider> reachable, Clock clock) {
        this.logs = logs;
        this.table = table;
        this.reachable = reachable;
        this.clock = clock;
    }

    @Override
    public ShellStatus read() throws CallLogException {
        OpenLog log = logs.get();
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        CallTotals today = log.calls().totals(CallFilter.ALL.between(midnight, null));
        return new ShellStatus(
                log.practice(),
                today.knownCost(),
                today.unknownCosts(),
                today.calls(),
                providers(log),
                log.name(),
                log.waiting().count());
    }

    private List<ProviderHealth> providers(OpenLog log) throws CallLogException {
        Map<String, AttemptTotals> totals = log
                .calls()
                .attemptsSince(clock.instant().minus(LATELY))
                .stream()
                .collect(Collectors.toMap(AttemptTotals::provider, Function.identity()));
        return table.get().providers().values().stream()
                .map(provider -> health(provider, totals, resting(provider, log.breakers())))
                .toList();
    }

    private ProviderHealth health(
            Provider provider, Map<String, AttemptTotals> totals, List<ProviderHealth.Rest> resting) {
        AttemptTotals lately = totals.get(provider.name());
        return new ProviderHealth(
                provider.name(),
                reachable.test(provider),
                lately == null ? 0 : lately.attempts(),
                lately == null ? 0 : lately.failures(),
                resting);
    }

    private static List<ProviderHealth.Rest> resting(Provider provider, BreakerStates breakers) {
        return breakers.states().stream()
                .filter(state -> state.model().provider().equals(provider.name()))
                .flatMap(state ->
                        state
                                .until()
                                .map(until ->
                                        new ProviderHealth.Rest(state.model().modelId(), until))
                                .stream())
                .sorted(Comparator.comparing(ProviderHealth.Rest::modelId))
                .toList();
    }
}
