package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.ComparisonSummary;
import signalbox.core.review.Contender;
import signalbox.core.review.ExampleText;
import signalbox.core.review.GivenExample;
import signalbox.core.review.Protocol;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.Scope;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.TaskRunner;

/** The Compare screen: the set-up of the next comparison, the earlier ones, and the one that is open. */
final class CompareViewModel {
    private final ComparisonStore store;
    private final Supplier<Router> router;
    private final LedgerViewModel ledger;
    private final TaskRunner tasks;
    private final SaveQueue saves;
    private final SetUpViewModel setUp;
    private final DrawViewModel draw;
    private final ObservableList<ComparisonSummary> earlier = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OpenComparison> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final OpenedComparisons opened;
    private boolean starting;

    CompareViewModel(CompareServices services, TaskRunner tasks) {
        this.store = services.store();
        this.router = services.router();
        this.ledger = new LedgerViewModel(services, tasks);
        this.tasks = tasks;
        this.saves = new SaveQueue(tasks);
        this.opened = new OpenedComparisons(services, ledger, saves, tasks);
        this.setUp = new SetUpViewModel(store, router, tasks, saves, new RunTime(services.log()));
        this.draw = new DrawViewModel(services, setUp, tasks);
        refreshEarlier();
    }

    SetUpViewModel setUp() {
        return setUp;
    }

    SaveQueue saves() {
        return saves;
    }

    DrawViewModel draw() {
        return draw;
    }

    LedgerViewModel ledger() {
        return ledger;
    }

    /** Kept comparisons, newest first. */
    ObservableList<ComparisonSummary> earlier() {
        return earlier;
    }

    /** The comparison that is open; null where the set-up is shown. */
    ReadOnlyObjectProperty<@Nullable OpenComparison> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Why a comparison could not be started or opened; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Freezes what is set up, opens it and begins to send; several candidates one after the other. */
    void start() {
        if (starting || setUp.forecastProperty().get() == null) {
            return;
        }
        RoutingTable table = router.get().table();
        Optional<Contender> premium =
                Contender.of(table, setUp.premiumTierProperty().get());
        List<Contender> cheap = setUp.candidates().stream()
                .flatMap(name -> Contender.of(table, name).stream())
                .toList();
        if (cheap.isEmpty() || premium.isEmpty()) {
            return;
        }
        starting = true;
        problem.set("");
        String text = setUp.examplesProperty().get();
        ReviewTerms terms = setUp.terms().terms().among(cheap.size());
        Protocol protocol = setUp.terms().protocol(setUp.isHandPicked());
        tasks.run(
                "",
                progress -> {
                    List<GivenExample> given = ExampleText.readGiven(text);
                    List<Review> loaded = new ArrayList<>();
                    for (Contender candidate : cheap) {
                        long seed = ThreadLocalRandom.current().nextLong();
                        loaded.add(store.load(store.create(candidate, premium.get(), terms, protocol, given, seed)
                                .id()));
                    }
                    return loaded;
                },
                this::begin,
                failed -> {
                    starting = false;
                    problem.set(String.valueOf(failed.getMessage()));
                });
    }

    void open(long id) {
        problem.set("");
        opened.find(id)
                .ifPresentOrElse(open::set, () -> tasks.run("", progress -> store.load(id), this::show, this::tell));
    }

    /**
     * Opens the comparison that was open when the program ended; does nothing where it is gone.
     *
     * @param created when it was made, as {@link java.time.Instant} writes it
     */
    void reopen(long id, String created) {
        tasks.run(
                "",
                progress -> store.list().stream()
                                .anyMatch(kept -> kept.id() == id
                                        && kept.created().toString().equals(created))
                        ? List.of(store.load(id))
                        : List.<Review>of(),
                found -> found.forEach(this::show),
                this::tell);
    }

    /** Back to the set-up; a run goes on. */
    void close() {
        open.set(null);
        setUp.refreshTiers();
        refreshEarlier();
    }

    /** Removes a comparison, with its votes, for good. */
    void delete(long id) {
        opened.forget(id);
        tasks.run(
                "",
                progress -> {
                    store.delete(id);
                    return id;
                },
                done -> refreshEarlier(),
                this::tell);
    }

    /** Puts the examples of the open comparison into the set-up, to compare them with other tiers. */
    void reuseExamples() {
        OpenComparison now = open.get();
        if (now != null) {
            close();
            List<GivenExample> again = now.review().items().stream()
                    .map(ReviewItem::example)
                    .filter(example -> !example.isControl())
                    .map(example -> new GivenExample(example.name(), example.request(), example.expectedOrNull()))
                    .toList();
            if (now.review().comparison().protocol().handPicked()) {
                setUp.appendGiven(again);
            } else {
                setUp.appendWhole(again);
            }
        }
    }

    /** Adds examples to the set-up and shows it. */
    void take(List<ChatRequest> examples) {
        close();
        setUp.append(examples);
    }

    private void begin(List<Review> candidates) {
        starting = false;
        setUp.examplesProperty().set("");
        setUp.terms().scopeProperty().set(Scope.ANY);
        setUp.terms().othersProperty().set("");
        show(candidates.getFirst());
        run(candidates, 0);
    }

    /** One after the other, so that the later ones find what the premium side has answered already. */
    private void run(List<Review> candidates, int index) {
        if (index < candidates.size()) {
            opened.open(candidates.get(index)).run().start(() -> {
                refreshEarlier();
                run(candidates, index + 1);
            });
        }
    }

    private void show(Review review) {
        open.set(opened.open(review));
    }

    void refreshEarlier() {
        tasks.run("", progress -> store.list(), earlier::setAll, this::tell);
    }

    private void tell(Exception failed) {
        problem.set(String.valueOf(failed.getMessage()));
    }
}
