package signalbox.ui.playground;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CaughtPrompts;
import signalbox.core.calllog.PromptSearch;
import signalbox.core.routing.PatternProposals;
import signalbox.core.routing.PatternProposals.Proposal;
import signalbox.core.table.HardRoute;
import signalbox.core.table.PatternCheck;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** A rule in the making: patterns proposed from a prompt, and what each would catch in the log. On the JavaFX thread. */
final class RuleViewModel {
    private static final int EXAMPLES = 5;
    private static final int MOST_PROPOSALS = 6;
    /** A word in more of the prompts than this says little of one. */
    private static final double RARE = 0.05;

    private static final Duration TYPING_PAUSE = Duration.ofMillis(150);

    /** A proposal and what it catches. */
    record Weighed(Proposal proposal, CaughtPrompts caught) {}

    private final String prompt;
    private final PromptSearch log;
    private final TaskRunner tasks;
    private final ObservableList<Weighed> proposals = FXCollections.observableArrayList();
    private final StringProperty pattern = new SimpleStringProperty("");
    private final StringProperty tier;
    private final ReadOnlyObjectWrapper<Optional<CaughtPrompts>> caught = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(true);
    private @Nullable RunningTask waiting;
    private @Nullable RunningTask counting;

    RuleViewModel(String prompt, String tier, PromptSearch log, TaskRunner tasks) {
        this.prompt = prompt;
        this.tier = new SimpleStringProperty(tier);
        this.log = log;
        this.tasks = tasks;
        pattern.subscribe((_, _) -> countSoon());
        propose();
    }

    /** At most six, the most promising first. */
    ObservableList<Weighed> proposals() {
        return proposals;
    }

    StringProperty patternProperty() {
        return pattern;
    }

    StringProperty tierProperty() {
        return tier;
    }

    /** What the pattern catches in the log; empty until it was looked for. */
    ReadOnlyObjectProperty<Optional<CaughtPrompts>> caughtProperty() {
        return caught.getReadOnlyProperty();
    }

    /** What is wrong with the pattern, or why the log could not be read. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** The rule to draft; empty where the pattern is none or would not catch the prompt. */
    Optional<HardRoute> rule() {
        String typed = pattern.get();
        boolean right = !typed.isBlank() && PatternCheck.check(typed).isEmpty() && catchesThePrompt(typed);
        return right
                ? Optional.of(new HardRoute(typed, tier.get(), Strings.text("playground.rule.reason"), true))
                : Optional.empty();
    }

    private void propose() {
        List<Proposal> found = PatternProposals.of(prompt);
        if (found.isEmpty()) {
            looking.set(false);
            problem.set(Strings.text("playground.rule.no-words"));
            return;
        }
        List<String> patterns = found.stream().map(Proposal::pattern).toList();
        tasks.run(
                "",
                _ -> log.find(patterns, EXAMPLES),
                counted -> show(IntStream.range(0, found.size())
                        .mapToObj(i -> new Weighed(found.get(i), counted.get(i)))
                        .toList()),
                this::fail);
    }

    private void show(List<Weighed> weighed) {
        looking.set(false);
        proposals.setAll(best(weighed));
        if (pattern.get().isEmpty()) {
            pattern.set(proposals.getFirst().proposal().pattern());
        }
    }

    /** Among rare ones the more frequent first, for they catch the like of the prompt; then the others, rarest first. */
    private static List<Weighed> best(List<Weighed> weighed) {
        Comparator<Weighed> frequent = Comparator.comparingLong(
                        (Weighed one) -> one.caught().count())
                .thenComparingInt(one -> one.proposal().words().length())
                .reversed();
        Stream<Weighed> rare =
                weighed.stream().filter(one -> one.caught().share() <= RARE).sorted(frequent);
        Stream<Weighed> common = weighed.stream()
                .filter(one -> one.caught().share() > RARE)
                .sorted(Comparator.comparingLong(one -> one.caught().count()));
        return Stream.concat(rare, common).limit(MOST_PROPOSALS).toList();
    }

    private void countSoon() {
        if (waiting != null) {
            waiting.cancel();
        }
        if (counting != null) {
            counting.cancel();
        }
        String typed = pattern.get();
        problem.set(problemOf(typed));
        if (typed.isBlank() || PatternCheck.check(typed).isPresent()) {
            caught.set(Optional.empty());
            return;
        }
        Optional<Weighed> known = proposals.stream()
                .filter(one -> one.proposal().pattern().equals(typed))
                .findFirst();
        if (known.isPresent()) {
            caught.set(known.map(Weighed::caught));
            return;
        }
        waiting = tasks.later(TYPING_PAUSE, () -> count(typed));
    }

    private void count(String typed) {
        looking.set(true);
        counting = tasks.run(
                "",
                _ -> log.find(List.of(typed), EXAMPLES).getFirst(),
                found -> {
                    looking.set(false);
                    caught.set(Optional.of(found));
                },
                this::fail);
    }

    private String problemOf(String typed) {
        if (typed.isBlank()) {
            return "";
        }
        return PatternCheck.check(typed)
                .map(PatternCheck.Problem::sentence)
                .orElseGet(() -> catchesThePrompt(typed) ? "" : Strings.text("playground.rule.misses"));
    }

    private boolean catchesThePrompt(String typed) {
        return Pattern.compile(typed, PatternCheck.FLAGS).matcher(prompt).find();
    }

    private void fail(Exception failed) {
        looking.set(false);
        problem.set(Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString));
    }
}
