package signalbox.ui.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.LogChoice;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** What the log keeps of texts and for how long; says what a choice would do before it does it. On the JavaFX thread. */
final class PrivacyViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);
    private static final int MOST_DAYS = 36_500;

    private final @Nullable CallLog log;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ObjectProperty<BodyPolicy> bodies = new SimpleObjectProperty<>(BodyPolicy.EVERYTHING);
    private final StringProperty days = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper textsEffect = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper daysEffect = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper deleted = new ReadOnlyLongWrapper();
    private final BooleanProperty oldToo = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper stored = new ReadOnlyLongWrapper();
    private LogChoice before = LogChoice.EVERYTHING;
    private TaskRunner.RunningTask pause = () -> {};
    private TaskRunner.RunningTask counting = () -> {};

    private record Effect(long texts, long calls) {}

    /** @param log null where it is only looked at */
    PrivacyViewModel(@Nullable CallLog log, TaskRunner tasks, Clock clock) {
        this.log = log;
        this.tasks = tasks;
        this.clock = clock;
        bodies.subscribe((old, now) -> weigh());
        oldToo.subscribe((old, now) -> weigh());
        days.subscribe((old, now) -> {
            pause.cancel();
            ready.set(false);
            pause = tasks.later(TYPING_PAUSE, this::weigh);
        });
    }

    /** Of prompts and answers from now on. */
    ObjectProperty<BodyPolicy> bodiesProperty() {
        return bodies;
    }

    /** Whether the same is taken out of texts that are stored already. */
    BooleanProperty oldTooProperty() {
        return oldToo;
    }

    /** How many calls have texts from which the choice would take something out; 0 where it keeps texts whole. */
    ReadOnlyLongProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** For how many days calls are kept, as typed; empty for ever. */
    StringProperty daysProperty() {
        return days;
    }

    /** What the choice does to texts, those already stored included. */
    ReadOnlyStringProperty textsEffectProperty() {
        return textsEffect.getReadOnlyProperty();
    }

    /** What the choice does to calls that are there. */
    ReadOnlyStringProperty daysEffectProperty() {
        return daysEffect.getReadOnlyProperty();
    }

    /** Why it cannot be chosen so; empty where it can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the choice differs from the one in force, and what it does is told. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** How many calls the choice deletes now. */
    ReadOnlyLongProperty deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** Begins with the choice in force. */
    void begin() {
        if (log == null) {
            trouble.set(Strings.text("calls.privacy.nothere"));
            return;
        }
        before = log.choice();
        oldToo.set(false);
        bodies.set(before.bodies());
        days.set(before.days().isPresent() ? String.valueOf(before.days().getAsInt()) : "");
        weigh();
    }

    /** Does what was told. */
    void apply() {
        LogChoice wanted = choiceOrNull();
        CallLog chosen = log;
        if (wanted == null || chosen == null) {
            return;
        }
        boolean old = oldToo.get() && stored.get() > 0;
        ready.set(false);
        tasks.run(
                old ? Strings.text("calls.privacy.task") : "",
                progress -> {
                    chosen.choose(wanted);
                    if (old) {
                        chosen.upkeep().applyToOldCalls(wanted.bodies());
                        chosen.upkeep().shrink();
                    }
                    return wanted;
                },
                done -> begin(),
                failed -> trouble.set(CallsViewModel.reason(failed)));
    }

    private @Nullable LogChoice choiceOrNull() {
        String typed = days.get().strip();
        if (typed.isEmpty()) {
            return new LogChoice(bodies.get(), null);
        }
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST_DAYS) {
            return null;
        }
        return new LogChoice(bodies.get(), Integer.parseInt(typed));
    }

    private void weigh() {
        LogChoice wanted = choiceOrNull();
        CallLog weighed = log;
        ready.set(false);
        if (weighed == null) {
            return;
        }
        if (wanted == null) {
            trouble.set(Strings.text("calls.privacy.days.wrong"));
            return;
        }
        trouble.set("");
        counting.cancel();
        counting = tasks.run(
                "",
                progress -> {
                    Instant oldest = wanted.days().isEmpty()
                            ? null
                            : clock.instant()
                                    .minus(Duration.ofDays(wanted.days().getAsInt()));
                    return new Effect(
                            weighed.keptTexts(),
                            oldest == null
                                    ? 0
                                    : weighed.totals(CallFilter.ALL.between(null, oldest))
                                            .calls());
                },
                effect -> tell(wanted, effect),
                failed -> trouble.set(CallsViewModel.reason(failed)));
    }

    private void tell(LogChoice wanted, Effect effect) {
        stored.set(wanted.bodies() == BodyPolicy.EVERYTHING ? 0 : effect.texts());
        boolean old = oldToo.get() && stored.get() > 0;
        textsEffect.set(Strings.text("calls.privacy.now." + wanted.bodies().wireName()) + " " + stored(effect, old));
        deleted.set(effect.calls());
        daysEffect.set(
                wanted.days().isEmpty()
                        ? Strings.text("calls.privacy.forever")
                        : Strings.text(
                                "calls.privacy.deletes",
                                Formats.count(effect.calls()),
                                wanted.days().getAsInt(),
                                effect.calls()));
        ready.set(old || !wanted.equals(before));
    }

    private static String stored(Effect effect, boolean old) {
        String texts = Formats.count(effect.texts());
        return effect.texts() == 0
                ? Strings.text("calls.privacy.stored.none")
                : Strings.text(old ? "calls.privacy.stored.old" : "calls.privacy.stored", texts);
    }
}
