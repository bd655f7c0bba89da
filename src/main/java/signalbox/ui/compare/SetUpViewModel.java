package signalbox.ui.compare;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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
import signalbox.core.review.CsvTable;
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

    /** A CSV file that is read and not yet taken over: which column has the prompts is the operator's to say. */
    record CsvImport(String fileName, CsvTable table) {}

    private final ComparisonStore store;
    private final Supplier<Router> router;
    private final TaskRunner tasks;
    private final SaveQueue saves;
    private final TermsViewModel terms = new TermsViewModel();
    private final StringProperty examples = new SimpleStringProperty("");
    private final StringProperty cheapTier = new SimpleStringProperty("");
    private final StringProperty premiumTier = new SimpleStringProperty("");
    private final ObservableList<String> tiers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fileProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Forecast> forecast = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CsvImport> csvImport = new ReadOnlyObjectWrapper<>();
    private TaskRunner.RunningTask pause = () -> {};
    private TaskRunner.RunningTask forecasting = () -> {};

    SetUpViewModel(ComparisonStore store, Supplier<Router> router, TaskRunner tasks, SaveQueue saves) {
        this.store = store;
        this.router = router;
        this.tasks = tasks;
        this.saves = saves;
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

    /** What is wrong with the examples or the tiers; empty where nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why a file could not be read; empty where it could. */
    ReadOnlyStringProperty fileProblemProperty() {
        return fileProblem.getReadOnlyProperty();
    }

    /** What the comparison would take; null while there is nothing to compare. */
    ReadOnlyObjectProperty<@Nullable Forecast> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** A CSV file waiting for its column; null where none is. */
    ReadOnlyObjectProperty<@Nullable CsvImport> csvImportProperty() {
        return csvImport.getReadOnlyProperty();
    }

    /** Looks at the routing table again; it may have changed while another screen was in front. */
    void refreshTiers() {
        RoutingTable table = router.get().table();
        if (!tiers.equals(table.tierNames())) {
            tiers.setAll(table.tierNames());
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

    void load(Path file) {
        fileProblem.set("");
        String name = String.valueOf(file.getFileName());
        boolean csv = name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)");
        tasks.run(
                "",
                progress -> Files.readString(file, StandardCharsets.UTF_8),
                text -> {
                    if (csv) {
                        loadCsv(name, text);
                    } else {
                        loadText(name, text);
                    }
                },
                failed -> fileProblem.set(sentence(name, failed)));
    }

    /** Takes the prompts of a column of the waiting CSV file over. */
    void takeCsvColumn(int column) {
        takeCsv(column, -1, -1, -1);
    }

    /**
     * Takes the waiting CSV file over, column by column.
     *
     * @param name, expected, task columns that may be -1 for none
     */
    void takeCsv(int prompt, int name, int expected, int task) {
        CsvImport waiting = csvImport.get();
        if (waiting != null) {
            appendWhole(waiting.table().examples(prompt, name, expected, task));
            csvImport.set(null);
        }
    }

    void dropCsv() {
        csvImport.set(null);
    }

    private void loadCsv(String name, String text) {
        try {
            csvImport.set(new CsvImport(name, CsvTable.read(text)));
        } catch (ReviewException wrong) {
            fileProblem.set(sentence(name, wrong));
        }
    }

    private void loadText(String name, String text) {
        try {
            appendWhole(ExampleText.readGiven(text));
        } catch (ReviewException wrong) {
            fileProblem.set(sentence(name, wrong));
        }
    }

    private static String sentence(String file, Exception failed) {
        return switch (failed) {
            case MalformedInputException _ -> Strings.text("compare.setUp.fileNotText", file);
            case IOException _ -> Strings.text("compare.setUp.fileUnreadable", file);
            default -> Strings.text("compare.setUp.fileWrong", file, String.valueOf(failed.getMessage()));
        };
    }

    private void begin(ComparisonDraft draft) {
        if (examples.get().isEmpty()) {
            examples.set(draft.examples());
        }
        RoutingTable table = router.get().table();
        cheapTier.set(tiers.contains(draft.cheapTier()) ? draft.cheapTier() : tiers.getFirst());
        String usual = table.defaultTier().equals(cheapTier.get()) ? tiers.getLast() : table.defaultTier();
        premiumTier.set(tiers.contains(draft.premiumTier()) ? draft.premiumTier() : usual);
        terms.read(draft.protocol());
        examples.subscribe(this::changed);
        terms.all().forEach(property -> property.subscribe(this::changed));
        cheapTier.subscribe(this::changed);
        premiumTier.subscribe(this::changed);
        refresh();
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
        String cheap = cheapTier.get();
        String premium = premiumTier.get();
        Optional<String> wrongTerms = terms.problem();
        if (cheap.isEmpty() || text.isBlank()) {
            show(null, "");
        } else if (cheap.equals(premium)) {
            show(null, Strings.text("compare.setUp.sameTier"));
        } else if (wrongTerms.isPresent()) {
            show(null, wrongTerms.get());
        } else {
            forecasting = tasks.run(
                    "",
                    progress -> Forecast.of(router.get(), ExampleText.readGiven(text), cheap, premium, check),
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
