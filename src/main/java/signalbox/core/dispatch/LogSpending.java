package signalbox.core.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.Dimension;
import signalbox.core.table.Budget;

/**
 * What the calls in a log have cost, those of other programs included. Reads the sums that the log keeps by day, so that
 * it takes as long in a log of ten calls as of ten million.
 */
public final class LogSpending implements Spending {
    private final CallQueries calls;
    private final ZoneId zone;

    /** @param zone where the operator's day and month begin */
    public LogSpending(CallQueries calls, ZoneId zone) {
        this.calls = calls;
        this.zone = zone;
    }

    @Override
    public Spent in(Budget.Period period, Optional<String> user, Instant now) throws CallLogException {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate start = switch (period) {
            case DAY -> today;
            case MONTH -> today.withDayOfMonth(1);
        };
        CallFilter since = CallFilter.ALL.between(start.atStartOfDay(zone).toInstant(), null);
        CallTotals totals = calls.totals(
                user.map(name -> since.with(Dimension.USER, Set.of(name))).orElse(since));
        return new Spent(totals.knownCost(), totals.unknownCosts());
    }
}
