package signalbox.ui.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import signalbox.core.review.ComparisonRun;
import signalbox.core.review.Review;
import signalbox.core.review.RunLimits;
import signalbox.ui.common.TaskRunner;

/**
 * The comparisons that were opened in this session: each stays as it is, because it may be running and remembers what to
 * undo. Used on the JavaFX thread.
 */
final class OpenedComparisons {
    private final CompareServices services;
    private final LedgerViewModel ledger;
    private final SaveQueue saves;
    private final TaskRunner tasks;
    private final Map<Long, OpenComparison> opened = new HashMap<>();

    OpenedComparisons(CompareServices services, LedgerViewModel ledger, SaveQueue saves, TaskRunner tasks) {
        this.services = services;
        this.ledger = ledger;
        this.saves = saves;
        this.tasks = tasks;
    }

    Optional<OpenComparison> find(long id) {
        return Optional.ofNullable(opened.get(id));
    }

    /** Stops what it does; it is to be deleted. */
    void forget(long id) {
        Optional.ofNullable(opened.remove(id)).ifPresent(before -> before.run().stop());
    }

    /** Opens one that was read, unless it is open. */
    OpenComparison open(Review review) {
        return opened.computeIfAbsent(review.comparison().id(), _ -> made(review));
    }

    private OpenComparison made(Review review) {
        var reviewing = new ReviewViewModel(review, services.store(), saves);
        var limits = new RunLimits(
                RunLimits.USUAL.inFlight(), review.comparison().protocol().spendingCapOrNull());
        var running = new RunViewModel(
                reviewing,
                new ComparisonRun(services.dispatcher(), services.store(), limits),
                services.router(),
                tasks);
        return new OpenComparison(reviewing, running, new VerdictViewModel(reviewing, services, ledger, tasks));
    }
}
