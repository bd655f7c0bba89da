package signalbox.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.calllog.CallLogException;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/**
 * Which screen is in front, what lies over it, and what the status bar tells. Remembers the screen and whether the first
 * steps were put away. On the JavaFX thread.
 */
public final class ShellViewModel implements Navigator {
    private static final Logger LOG = LoggerFactory.getLogger(ShellViewModel.class);
    private static final String SCREEN = "shell.screen";
    /** The setting that is {@link #PUT_AWAY} once the card with the first steps was. */
    public static final String FIRST_STEPS = "shell.firstSteps";

    public static final String PUT_AWAY = "put away";

    private final TaskRunner tasks;
    private final StatusSource source;
    private final ObjectProperty<ScreenId> screen;
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);
    private final ReadOnlyStringWrapper keyWanted = new ReadOnlyStringWrapper("");
    private final BooleanProperty firstSteps;
    private final ReadOnlyObjectWrapper<@Nullable ShellStatus> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Boolean> practice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final List<Consumer<Handover>> receivers = new ArrayList<>();
    private boolean reading;

    public ShellViewModel(TaskRunner tasks, StatusSource source, Settings settings) {
        this.tasks = tasks;
        this.source = source;
        this.screen = new SimpleObjectProperty<>(lastScreen(settings));
        this.firstSteps = new SimpleBooleanProperty(
                settings.read(FIRST_STEPS).filter(PUT_AWAY::equals).isEmpty());
        screen.subscribe(shown -> settings.write(SCREEN, shown.name()));
        firstSteps.subscribe(shown -> settings.write(FIRST_STEPS, shown ? "shown" : PUT_AWAY));
    }

    public ObjectProperty<ScreenId> screenProperty() {
        return screen;
    }

    ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    /** The provider whose key was asked for last; empty where any may be given. */
    ReadOnlyStringProperty keyWantedProperty() {
        return keyWanted.getReadOnlyProperty();
    }

    /** Asks for the key of whichever provider the operator chooses. */
    void askForAnyKey() {
        keyWanted.set("");
        overlay.set(Overlay.KEY);
    }

    /** Whether the card with the first three steps is shown. */
    public BooleanProperty firstStepsProperty() {
        return firstSteps;
    }

    /** Null until it was first read. */
    ReadOnlyObjectProperty<@Nullable ShellStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether practice is the mode in force; null until it was first read. */
    ReadOnlyObjectProperty<@Nullable Boolean> practiceProperty() {
        return practice.getReadOnlyProperty();
    }

    /** Why the status could not be read, as a sentence; empty while it can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Reads the status anew, unless that is under way. */
    public void refreshStatus() {
        if (!reading) {
            reading = true;
            tasks.run("", progress -> source.read(), this::statusRead, this::statusUnreadable);
        }
    }

    @Override
    public void hand(Handover handover) {
        screen.set(handover.target());
        if (handover instanceof Handover.AskForKey asked) {
            keyWanted.set(asked.provider());
            overlay.set(Overlay.KEY);
        } else {
            receivers.forEach(receiver -> receiver.accept(handover));
        }
    }

    /** Is told of everything handed over, after the target came to the front. */
    void onHandover(Consumer<Handover> receiver) {
        receivers.add(receiver);
    }

    private void statusRead(ShellStatus read) {
        reading = false;
        status.set(read);
        practice.set(read.practice());
        trouble.set("");
    }

    private void statusUnreadable(Exception failed) {
        reading = false;
        if (trouble.get().isEmpty() && !(failed instanceof CallLogException)) {
            LOG.warn("The status cannot be read", failed);
        }
        String message = failed.getMessage();
        trouble.set(message == null ? Strings.text("shell.status.unreadable") : message);
    }

    private static ScreenId lastScreen(Settings settings) {
        return settings.read(SCREEN)
                .flatMap(name -> Arrays.stream(ScreenId.values())
                        .filter(id -> id.name().equals(name))
                        .findFirst())
                .orElse(ScreenId.ROUTING);
    }
}
