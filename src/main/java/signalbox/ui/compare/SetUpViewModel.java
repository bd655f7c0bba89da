package signalbox.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.review.ComparisonDraft;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.Contender;
import signalbox.core.review.ExampleText;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.Forecast;
import signalbox.core.review.GivenExample;
import signalbox.core.review.ReviewException;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/**
 * What the next comparison will be: its examples as text and its two tiers, with what it would cost. All of it is kept as
 * it is typed. Used on the JavaFX thread.
 */
final class SetUpViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(300);

    private final ComparisonStore store;
    private final Supplier<Router> router;
    private final TaskRunner tasks;
    private final SaveQueue saves;
    private final TermsViewModel terms = new TermsViewModel();
    private final StringProperty examples = new SimpleStringProperty("");
    private final StringProperty cheapTier = new SimpleStringProperty("");
    private final StringProperty premiumTier = new SimpleStringProperty("");
    private final ObservableList<String> tiers = FXCollections.observableArrayList();
    private final ObservableList<String> choices = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Forecast> forecast = new ReadOnlyObjectWrapper<>();
    private final ExampleFiles files;
    private final RunTime times;
    private TaskRunner.RunningTask pause = () -> {};
    private TaskRunner.RunningTask forecasting = () -> {};

    SetUpViewModel(ComparisonStore store, Supplier<Router> router, TaskRunner tasks, SaveQueue saves, RunTime times) {
        this.store = store;
        this.router = router;
        this.tasks = tasks;
        this.saves = saves;
        this.times = times;
        this.files = new ExampleFiles(tasks, this::appendWhole);
        refreshTiers();
        tasks.run("", progress -> store.draft(), this::begin, failed -> begin(ComparisonDraft.EMPTY));
    }

    TermsViewModel terms() {
        return terms;
    }

    StringProperty examplesProperty() {
        return examples;
    }

    StringProperty cheapTierProperty() {
        return cheapTier;
    }

    StringProperty premiumTierProperty() {
        return premiumTier;
    }

    /** Names of the routing table's tiers, cheap to premium. */
    ObservableList<String> tiers() {
        return tiers;
    }

    /** The tiers, then the models that the routing table names outside their first places, as provider/model. */
    ObservableList<String> choices() {
        return choices;
    }

    /** The cheap candidates, at least one. */
    List<String> candidates() {
        return Stream.concat(
                        Stream.of(cheapTier.get()), terms.othersProperty().get().lines())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** Compares one more candidate at once, or not. */
    void setCandidate(String name, boolean wanted) {
        List<String> others =
                new ArrayList<>(terms.othersProperty().get().lines().toList());
        others.remove(name);
        if (wanted) {
            others.add(name);
        }
        terms.othersProperty().set(String.join("\n", others));
    }

    /** What is wrong with the examples or the tiers; empty where nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the comparison would take; null while there is nothing to compare. */
    ReadOnlyObjectProperty<@Nullable Forecast> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** How long the run would take, as fast as the tiers were of late; empty where the log does not know one of them. */
    Optional<Duration> usualTime(Forecast result) {
        return times.of(result.examples());
    }

    /** Reads examples from files. */
    ExampleFiles files() {
        return files;
    }

    /** Looks at the routing table again; it may have changed while another screen was in front. */
    void refreshTiers() {
        RoutingTable table = router.get().table();
        if (!tiers.equals(table.tierNames())) {
            tiers.setAll(table.tierNames());
        }
        List<String> models = Tiers.choices(table);
        if (!choices.equals(models)) {
            choices.setAll(models);
        }
        refresh();
    }

    /** Examples that were drawn, or read from a file: with nothing added or taken out they are no one's pick. */
    void appendWhole(List<GivenExample> more) {
        boolean whole = examples.get().isBlank() || !isHandPicked();
        appendGiven(more);
        terms.wholeProperty().set(whole ? digest(examples.get()) : "");
    }

    /** Whether the examples were put together, or changed, one by one. */
    boolean isHandPicked() {
        return !digest(examples.get()).equals(terms.wholeProperty().get());
    }

    private static String digest(String text) {
        return Integer.toHexString(text.hashCode()) + "-" + text.length();
    }

    void append(List<ChatRequest> more) {
        appendGiven(more.stream().map(GivenExample::of).toList());
    }

    void appendGiven(List<GivenExample> more) {
        try {
            examples.set(ExampleText.appendGiven(examples.get(), more));
        } catch (ReviewException unreadable) {
            // What is there cannot be read; what comes is put below it, so that neither is lost.
            examples.set(examples.get().stripTrailing() + "\n" + ExampleText.writeGiven(more));
        }
    }

    void fillWithSamples() {
        appendWhole(SampleExamples.read().stream().map(GivenExample::of).toList());
    }

    private void begin(ComparisonDraft draft) {
        if (examples.get().isEmpty()) {
            examples.set(draft.examples());
        }
        RoutingTable table = router.get().table();
        cheapTier.set(isThere(table, draft.cheapTier()) ? draft.cheapTier() : tiers.getFirst());
        String usual = table.defaultTier().equals(cheapTier.get()) ? tiers.getLast() : table.defaultTier();
        premiumTier.set(isThere(table, draft.premiumTier()) ? draft.premiumTier() : usual);
        terms.read(draft.protocol());
        examples.subscribe(this::changed);
        terms.all().forEach(property -> property.subscribe(this::changed));
        cheapTier.subscribe(this::changed);
        premiumTier.subscribe(this::changed);
        refresh();
    }

    private static boolean isThere(RoutingTable table, String name) {
        return Contender.of(table, name).isPresent();
    }

    private void changed() {
        pause.cancel();
        pause = tasks.later(TYPING_PAUSE, () -> {
            var draft = new ComparisonDraft(examples.get(), cheapTier.get(), premiumTier.get(), terms.written());
            saves.add(() -> store.saveDraft(draft));
            refresh();
        });
    }

    private void refresh() {
        forecasting.cancel();
        ExpectedCheck check = terms.checkProperty().get();
        String text = examples.get();
        List<String> cheap = candidates();
        String premium = premiumTier.get();
        Optional<String> wrongTerms = terms.problem();
        if (cheap.isEmpty() || text.isBlank()) {
            show(null, "");
        } else if (cheap.contains(premium)) {
            show(null, Strings.text("compare.setUp.sameTier"));
        } else if (wrongTerms.isPresent()) {
            show(null, wrongTerms.get());
        } else {
            forecasting = tasks.run(
                    "",
                    progress -> {
                        times.look(router.get().table(), cheap, premium);
                        return Forecast.of(router.get(), ExampleText.readGiven(text), cheap, premium, check);
                    },
                    result -> show(result, terms.checkDecides() && result.checkable() == 0),
                    failed -> show(null, String.valueOf(failed.getMessage())));
        }
    }

    /** A check that is to vote needs something to vote on. */
    private void show(Forecast result, boolean nothingToCheck) {
        show(nothingToCheck ? null : result, nothingToCheck ? Strings.text("compare.expect.nothing") : "");
    }

    private void show(@Nullable Forecast result, String trouble) {
        forecast.set(result);
        problem.set(trouble);
    }
}
