package signalbox.ui.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.review.GivenExample;
import signalbox.core.review.LogDraw;
import signalbox.core.review.ReviewException;
import signalbox.core.review.Scope;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Draws examples from the log for exactly one task, tier or rule. Used on the JavaFX thread. */
final class DrawViewModel {
    private static final Duration PERIOD = Duration.ofDays(30);

    /** @param facts how many calls and what they cost; empty for rules, whose calls are counted by the draw */
    record Source(Scope scope, String facts) {}

    private final CompareServices services;
    private final SetUpViewModel setUp;
    private final TaskRunner tasks;
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Source> source = new SimpleObjectProperty<>();
    private final StringProperty count = new SimpleStringProperty("100");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    DrawViewModel(CompareServices services, SetUpViewModel setUp, TaskRunner tasks) {
        this.services = services;
        this.setUp = setUp;
        this.tasks = tasks;
    }

    /** What can be drawn from: tasks and tiers with calls in the last 30 days, dearest first, then the rules. */
    ObservableList<Source> sources() {
        return sources;
    }

    ObjectProperty<@Nullable Source> sourceProperty() {
        return source;
    }

    StringProperty countProperty() {
        return count;
    }

    /** Whether the operator is asked what to draw. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What was drawn, or why nothing was. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void open() {
        open.set(true);
        words.set("");
        tasks.run("", progress -> look(), this::show, failed -> words.set(String.valueOf(failed.getMessage())));
    }

    void close() {
        open.set(false);
    }

    /** Draws at once from that scope, as another screen asked. */
    void draw(Scope scope) {
        draw(new Handover.DrawExamples(scope));
    }

    /** Draws at once from exactly those calls, as another screen asked. */
    void draw(Handover.DrawExamples asked) {
        open.set(true);
        source.set(new Source(asked.scope(), ""));
        if (asked.cheapOrNull() != null && asked.dearOrNull() != null) {
            setUp.cheapTierProperty().set(asked.cheapOrNull());
            setUp.premiumTierProperty().set(asked.dearOrNull());
        }
        if (asked.calls().equals(CallFilter.ALL)) {
            draw();
        } else {
            draw(asked.scope(), (wanted, seed) -> LogDraw.of(services.log(), asked.calls(), wanted, seed));
        }
    }

    void draw() {
        Source from = source.get();
        if (from != null) {
            draw(
                    from.scope(),
                    (wanted, seed) -> LogDraw.of(
                            services.log(), from.scope(), Instant.now().minus(PERIOD), wanted, seed));
        }
    }

    @FunctionalInterface
    private interface Draw {
        LogDraw of(int wanted, long seed) throws CallLogException, ReviewException;
    }

    private void draw(Scope scope, Draw draw) {
        if (!count.get().strip().matches("[1-9]\\d{0,4}")) {
            words.set(Strings.text("compare.draw.wrongCount"));
            return;
        }
        int wanted = Integer.parseInt(count.get().strip());
        long seed = ThreadLocalRandom.current().nextLong();
        tasks.run(
                Strings.text("compare.draw.task"),
                progress -> draw.of(wanted, seed),
                drawn -> take(scope, drawn),
                failed -> words.set(String.valueOf(failed.getMessage())));
    }

    private void take(Scope scope, LogDraw drawn) {
        if (drawn.requests().isEmpty()) {
            words.set(Strings.text(drawn.found() == 0 ? "compare.draw.none" : "compare.draw.noPrompts", drawn.found()));
            return;
        }
        boolean fresh = setUp.examplesProperty().get().isBlank();
        setUp.appendWhole(drawn.requests().stream().map(GivenExample::of).toList());
        // Examples of several sources stand for no single route.
        boolean same = fresh || setUp.terms().scopeProperty().get().equals(scope);
        setUp.terms().scopeProperty().set(same ? scope : Scope.ANY);
        words.set(Strings.text("compare.draw.done", drawn.requests().size(), drawn.found()));
        open.set(false);
    }

    private List<Source> look() throws CallLogException {
        CallFilter recent = CallFilter.ALL.between(Instant.now().minus(PERIOD), null);
        List<Source> found = new ArrayList<>();
        for (Map.Entry<Dimension, Scope.Kind> by :
                List.of(Map.entry(Dimension.TASK, Scope.Kind.TASK), Map.entry(Dimension.TIER, Scope.Kind.TIER))) {
            for (GroupTotals group : services.log().byGroup(recent, by.getKey())) {
                if (!group.value().isEmpty()) {
                    found.add(new Source(new Scope(by.getValue(), group.value()), facts(group)));
                }
            }
        }
        services.tables().table().hardRoutes().forEach(rule -> found.add(new Source(Scope.rule(rule.pattern()), "")));
        return found;
    }

    private void show(List<Source> found) {
        sources.setAll(found);
        source.set(found.isEmpty() ? null : found.getFirst());
        words.set(found.isEmpty() ? Strings.text("compare.draw.empty") : "");
    }

    private static String facts(GroupTotals group) {
        return Strings.text("compare.draw.facts", Formats.count(group.calls()), Formats.money(group.knownCost()));
    }
}
