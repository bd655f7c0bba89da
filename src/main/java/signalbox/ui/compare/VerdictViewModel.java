package signalbox.ui.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.Comparison;
import signalbox.core.review.ExampleGroups;
import signalbox.core.review.LedgerEntry;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewCsv;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewReport;
import signalbox.core.review.Scope;
import signalbox.core.review.SwitchProposal;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** What a review comes to, the change of the table that it proposes, and its export. Used on the JavaFX thread. */
final class VerdictViewModel {
    private final ReviewViewModel review;
    private final CompareServices services;
    private final LedgerViewModel ledger;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable VerdictState> state = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Scope> scope = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Set<Integer> exceptions = new HashSet<>();
    private final VerdictReader reader;
    private final JudgeViewModel judge;
    private TaskRunner.RunningTask looking = () -> {};

    VerdictViewModel(ReviewViewModel review, CompareServices services, LedgerViewModel ledger, TaskRunner tasks) {
        this.review = review;
        this.services = services;
        this.ledger = ledger;
        this.tasks = tasks;
        this.reader = new VerdictReader(services);
        this.judge = new JudgeViewModel(review.comparison(), services, tasks, this::refresh);
        scope.subscribe((before, now) -> refresh());
    }

    Comparison comparison() {
        return review.comparison();
    }

    JudgeViewModel judge() {
        return judge;
    }

    LedgerViewModel ledger() {
        return ledger;
    }

    /** Null before the first look. */
    ReadOnlyObjectProperty<@Nullable VerdictState> stateProperty() {
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
        looking = tasks.run("", progress -> reader.read(now, wanted, excepted), this::show, this::tell);
    }

    /** The newest switch on this comparison that is in force and can be taken back. */
    Optional<LedgerEntry> inForce() {
        return ledger.entries().stream()
                .filter(entry -> entry.comparison() == comparison().id()
                        && entry.sampleHash().equals(comparison().sampleHash()))
                .filter(ledger::canTakeBack)
                .findFirst();
    }

    /** Writes the proposed table and enters the switch into the ledger. */
    void apply() {
        VerdictState now = state.get();
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
                        now.basis().record(TablePrices.of(table))),
                proposal.after());
    }

    /** Writes the review as one HTML file, or as CSV where the name ends so. */
    void export(Path file) {
        VerdictState now = state.get();
        if (now == null) {
            return;
        }
        if (now.basis().result().isSealed()) {
            problem.set(Strings.text("compare.export.sealed"));
            return;
        }
        problem.set("");
        Review whole = new Review(comparison(), List.copyOf(review.items()));
        boolean csv = String.valueOf(file.getFileName()).endsWith(".csv");
        var words = new VerdictWords(comparison(), review.standingProperty().get());
        tasks.run(
                "",
                progress -> Files.writeString(
                        file,
                        csv
                                ? ReviewCsv.of(whole, ReviewItem::outcome, ReviewItem::isSevere)
                                : page(whole, now, words).html()),
                done -> {},
                failed -> problem.set(Strings.text("compare.export.failed", String.valueOf(failed.getMessage()))));
    }

    private ReviewReport page(Review whole, VerdictState now, VerdictWords words) {
        boolean judged = now.basis().judgeCounts();
        return new ReviewReport(
                whole,
                judged ? now.basis().judged().evidence() : now.basis().result().evidence(),
                now.basis().verdict(),
                judged ? Strings.text("compare.export.withJudge") : words.sentence(),
                judged ? now.basis().judged()::outcomeOf : ReviewItem::outcome,
                ExampleGroups.by(services.router().get()),
                Strings.text("compare.export.judgedBy", LedgerViewModel.who()),
                words.notes());
    }

    private void show(VerdictState now) {
        problem.set("");
        // The scope first: the page shows both when the state comes.
        if (scope.get() == null) {
            scope.set(now.chosen());
        }
        state.set(now);
    }

    private void tell(Exception failed) {
        problem.set(String.valueOf(failed.getMessage()));
    }
}
