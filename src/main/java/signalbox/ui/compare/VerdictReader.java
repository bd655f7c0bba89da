package signalbox.ui.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallLogException;
import signalbox.core.review.Comparison;
import signalbox.core.review.ExampleGroups;
import signalbox.core.review.JudgedReview;
import signalbox.core.review.LossSlice;
import signalbox.core.review.Outcome;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewCost;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewResult;
import signalbox.core.review.Scope;
import signalbox.core.review.ScopeUse;
import signalbox.core.review.SwitchProposal;
import signalbox.core.review.VerdictBasis;
import signalbox.core.review.YearlySaving;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;

/** Reads votes, table and log for the verdict's page. Blocking; safe for use by many threads. */
final class VerdictReader {
    private final CompareServices services;
    /** Counting the calls of a rule reads the whole log. */
    private final Map<Scope, ScopeUse> uses = new HashMap<>();

    VerdictReader(CompareServices services) {
        this.services = services;
    }

    /**
     * @param wantedOrNull the route that is to be switched; null for the first that could be and that calls take
     * @param excepted positions of lost examples whose like stays on the premium tier
     */
    VerdictState read(Review now, @Nullable Scope wantedOrNull, Set<Integer> excepted)
            throws CallLogException, ReviewException {
        RoutingTable table = services.tables().table();
        List<Scope> scopes = scopes(table, now, wantedOrNull);
        Scope chosen = wantedOrNull == null ? inUse(scopes, now.comparison()) : wantedOrNull;
        List<ReviewItem> lost = now.items().stream()
                .filter(item -> !item.example().isControl())
                .filter(item -> item.outcome().filter(Outcome::isWorse).isPresent())
                .toList();
        List<HardRoute> rules = lost.stream()
                .filter(item -> excepted.contains(item.example().position()))
                .map(item -> SwitchProposal.exception(item, table, now.comparison()))
                .toList();
        ScopeUse use = use(chosen, now.comparison().premium().tier());
        long id = now.comparison().id();
        JudgedReview judged = JudgedReview.of(now, services.store().judgements(id));
        ReviewCost cost =
                ReviewCost.of(now.items(), judged.cost(), services.store().lost(id));
        return new VerdictState(
                new VerdictBasis(ReviewResult.of(now), judged, cost, YearlySaving.of(now.items(), use, cost.total())),
                LossSlice.of(
                        now.items(),
                        ReviewItem::outcome,
                        ExampleGroups.by(services.router().get())),
                lost,
                scopes,
                chosen,
                use,
                SwitchProposal.of(services.tables().document(), now.comparison(), chosen, rules),
                services.store().lostQuestions(id));
    }

    /** What the comparison was made for, or else the first of the others that the log has calls of: it saves something. */
    private Scope inUse(List<Scope> scopes, Comparison comparison) throws CallLogException, ReviewException {
        if (comparison.protocol().scope().kind() == Scope.Kind.ANY) {
            for (Scope scope : scopes) {
                // Counting those of a rule reads the whole log, which nobody has asked for.
                boolean quick = scope.kind() == Scope.Kind.TASK || scope.kind() == Scope.Kind.TIER;
                if (quick && use(scope, comparison.premium().tier()).calls() > 0) {
                    return scope;
                }
            }
        }
        return scopes.getFirst();
    }

    private static List<Scope> scopes(RoutingTable table, Review now, @Nullable Scope wantedOrNull) {
        List<Scope> scopes = new ArrayList<>(SwitchProposal.scopes(table, now.comparison()));
        if (wantedOrNull != null && !scopes.contains(wantedOrNull)) {
            // One that was just switched is no candidate any more, and still what the page is about.
            scopes.addFirst(wantedOrNull);
        }
        if (scopes.isEmpty()) {
            scopes.add(Scope.ANY);
        }
        return scopes;
    }

    private ScopeUse use(Scope scope, String premiumTier) throws CallLogException, ReviewException {
        synchronized (uses) {
            ScopeUse known = uses.get(scope);
            if (known != null) {
                return known;
            }
        }
        ScopeUse use = ScopeUse.of(services.log(), scope, premiumTier, Instant.now());
        synchronized (uses) {
            uses.put(scope, use);
        }
        return use;
    }
}
