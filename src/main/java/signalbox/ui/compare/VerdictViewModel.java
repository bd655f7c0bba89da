package signalbox.ui.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.Dimension;
import signalbox.core.review.Comparison;
import signalbox.core.review.Contender;
import signalbox.core.review.ExampleGroups;
import signalbox.core.review.JudgeRun;
import signalbox.core.review.JudgedReview;
import signalbox.core.review.LedgerEntry;
import signalbox.core.review.LogDraw;
import signalbox.core.review.LossSlice;
import signalbox.core.review.Outcome;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewCsv;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewReport;
import signalbox.core.review.ReviewResult;
import signalbox.core.review.RunLimits;
import signalbox.core.review.Scope;
import signalbox.core.review.SwitchProposal;
import signalbox.core.review.YearlySaving;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.core.table.Tier;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** What a review comes to, the change of the table that it proposes, and its export. Used on the JavaFX thread. */
final class VerdictViewModel {
    private static final int DAYS = 30;
    private static final int DAYS_OF_YEAR = 365;

    /**
     * Everything the page shows.
     *
     * @param lost examples on which the cheap answer is worse, which may become exceptions
     */
    record State(
            ReviewResult result,
            List<LossSlice> losses,
            List<ReviewItem> lost,
            List<Scope> scopes,
            Optional<YearlySaving> saving,
            JudgedReview judged,
            SwitchProposal proposal) {}

    private final ReviewViewModel review;
    private final CompareServices services;
    private final LedgerViewModel ledger;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Scope> scope = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Set<Integer> exceptions = new HashSet<>();
    /** Counting the calls of a rule reads the whole log. */
    private final Map<Scope, Long> callsInYear = new HashMap<>();

    private TaskRunner.RunningTask looking = () -> {};

    VerdictViewModel(ReviewViewModel review, CompareServices services, LedgerViewModel ledger, TaskRunner tasks) {
        this.review = review;
        this.services = services;
        this.ledger = ledger;
        this.tasks = tasks;
        scope.subscribe((before, now) -> refresh());
    }

    Comparison comparison() {
        return review.comparison();
    }

    LedgerViewModel ledger() {
        return ledger;
    }

    /** Null before the first look. */
    ReadOnlyObjectProperty<@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Which route is to be switched; null before the first look. */
    ObjectProperty<@Nullable Scope> scopeProperty() {
        return scope;
    }

    /** Why something could not be done; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean isException(ReviewItem item) {
        return exceptions.contains(item.example().position());
    }

    /** Keeps an example's like on the premium tier, or not. */
    void setException(ReviewItem item, boolean wanted) {
        if (wanted
                ? exceptions.add(item.example().position())
                : exceptions.remove(item.example().position())) {
            refresh();
        }
    }

    /** Looks at the votes, the table and the log again. */
    void refresh() {
        looking.cancel();
        Review now = new Review(review.comparison(), List.copyOf(review.items()));
        Scope wanted = scope.get();
        Set<Integer> excepted = Set.copyOf(exceptions);
        looking = tasks.run("", progress -> look(now, wanted, excepted), this::show, this::tell);
    }

    /** Tiers that may judge, those of no contestant's provider first: a judge favours its own family. */
    List<String> judges() {
        Comparison now = comparison();
        List<String> contestants =
                List.of(now.cheap().model().provider(), now.premium().model().provider());
        return services.router().get().table().tiers().stream()
                .filter(tier -> !tier.model().equals(now.cheap().model()))
                .sorted(Comparator.comparing(
                        (Tier tier) -> contestants.contains(tier.model().provider())))
                .map(Tier::name)
                .toList();
    }

    /** Whether a tier's model comes from a contestant's provider, so that its votes may lean. */
    boolean isOwnFamily(String tier) {
        String provider =
                services.router().get().table().requireTier(tier).model().provider();
        return provider.equals(comparison().cheap().model().provider())
                || provider.equals(comparison().premium().model().provider());
    }

    /** Asks a tier's model about every example in both orders; what it has said is not asked again. */
    void judge(String tier) {
        problem.set("");
        RoutingTable table = services.router().get().table();
        var judge = new Contender(tier, table.requireTier(tier).model());
        var limits = new RunLimits(
                RunLimits.USUAL.inFlight(), comparison().protocol().spendingCapOrNull());
        var run = new JudgeRun(services.dispatcher(), services.store(), limits);
        tasks.run(
                Strings.text("compare.judge.task", tier),
                progress -> run.run(comparison().id(), judge, asked -> progress.report(asked, 0, "")),
                end -> refresh(),
                this::tell);
    }

    /** Writes the proposed table and enters the switch into the ledger. */
    void apply() {
        State now = state.get();
        Scope what = scope.get();
        if (now == null || what == null) {
            return;
        }
        SwitchProposal proposal = now.proposal();
        if (proposal.changesNothing()) {
            return;
        }
        RoutingTable table = services.tables().table();
        ledger.apply(
                new LedgerEntry(
                        0,
                        Instant.now(),
                        LedgerViewModel.who(),
                        null,
                        comparison().id(),
                        comparison().sampleHash(),
                        SwitchProposal.summary(comparison(), what, exceptions.size()),
                        proposal.before().text(),
                        proposal.after().text(),
                        now.result().record(now.saving(), TablePrices.of(table))),
                proposal.after());
    }

    /** Writes the review as one HTML file, or as CSV where the name ends so. */
    void export(Path file) {
        State now = state.get();
        if (now == null) {
            return;
        }
        problem.set("");
        Review whole = new Review(comparison(), List.copyOf(review.items()));
        List<String> notes =
                new VerdictWords(comparison(), review.standingProperty().get()).notes();
        tasks.run(
                "",
                progress -> {
                    boolean csv = String.valueOf(file.getFileName()).endsWith(".csv");
                    String text = csv
                            ? ReviewCsv.of(whole, ReviewItem::outcome, ReviewItem::isSevere)
                            : new ReviewReport(
                                            whole,
                                            now.result().evidence(),
                                            ReviewItem::outcome,
                                            ExampleGroups.by(services.router().get()),
                                            Strings.text("compare.export.judgedBy", LedgerViewModel.who()),
                                            notes)
                                    .html();
                    return Files.writeString(file, text);
                },
                done -> {},
                failed -> problem.set(Strings.text("compare.export.failed", String.valueOf(failed.getMessage()))));
    }

    private State look(Review now, @Nullable Scope wanted, Set<Integer> excepted)
            throws CallLogException, ReviewException {
        ReviewResult result = ReviewResult.of(now);
        var document = services.tables().document();
        RoutingTable table = services.tables().table();
        List<Scope> scopes = new ArrayList<>(SwitchProposal.scopes(table, now.comparison()));
        if (wanted != null && !scopes.contains(wanted)) {
            // One that was just switched is no candidate any more, and still what the page is about.
            scopes.addFirst(wanted);
        }
        Scope chosen = wanted == null ? scopes.getFirst() : wanted;
        List<ReviewItem> lost = now.items().stream()
                .filter(item -> !item.example().isControl())
                .filter(item -> item.outcome().filter(Outcome::isWorse).isPresent())
                .toList();
        List<HardRoute> rules = new ArrayList<>();
        lost.stream()
                .filter(item -> excepted.contains(item.example().position()))
                .forEach(item -> rules.add(SwitchProposal.exception(item, now.comparison())));
        return new State(
                result,
                LossSlice.of(
                        now.items(),
                        ReviewItem::outcome,
                        ExampleGroups.by(services.router().get())),
                lost,
                scopes,
                YearlySaving.of(now.items(), callsInYear(chosen)),
                JudgedReview.of(
                        now, services.store().judgements(now.comparison().id())),
                SwitchProposal.of(document, now.comparison(), chosen, rules));
    }

    private long callsInYear(Scope of) throws CallLogException, ReviewException {
        Long known;
        synchronized (callsInYear) {
            known = callsInYear.get(of);
        }
        if (known != null) {
            return known;
        }
        Instant since = Instant.now().minus(Duration.ofDays(DAYS));
        long calls = switch (of.kind()) {
            case ANY -> 0;
            case TASK -> count(Dimension.TASK, of.value(), since);
            case TIER -> count(Dimension.TIER, of.value(), since);
            case RULE -> LogDraw.of(services.log(), of, since, 0, 0).found();
        };
        synchronized (callsInYear) {
            callsInYear.put(of, calls * DAYS_OF_YEAR / DAYS);
        }
        return calls * DAYS_OF_YEAR / DAYS;
    }

    private long count(Dimension dimension, String value, Instant since) throws CallLogException {
        var filter = new CallFilter(since, null, Map.of(dimension, Set.of(value)), Map.of(), null);
        return services.log().totals(filter).calls();
    }

    private void show(State now) {
        problem.set("");
        // The scope first: the page shows both when the state comes.
        if (scope.get() == null) {
            scope.set(now.scopes().getFirst());
        }
        state.set(now);
    }

    private void tell(Exception failed) {
        problem.set(String.valueOf(failed.getMessage()));
    }
}
