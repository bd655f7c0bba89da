package signalbox.ui.shell;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;

/** The screens, each built when it is first needed, so that the window opens quickly. On the JavaFX thread. */
public final class Screens {
    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

    private final Map<ScreenId, Supplier<? extends Screen>> builders;
    private final Map<ScreenId, Screen> built = new EnumMap<>(ScreenId.class);

    /** @param builders one for every screen */
    public Screens(Map<ScreenId, Supplier<? extends Screen>> builders) {
        this.builders = new EnumMap<>(builders);
    }

    /** The screen; one that fails to build gives way to a {@link FailedScreen}, and is tried again once that says so. */
    Screen get(ScreenId id, Runnable onRetry) {
        return built.computeIfAbsent(id, wanted -> build(wanted, onRetry));
    }

    /** Forgets a screen, so that it is built anew. */
    void forget(ScreenId id) {
        built.remove(id);
    }

    /** Forgets every screen that is not in front and was built for the mode before. */
    void forgetOthers(ScreenId inFront) {
        built.keySet().removeIf(id -> id != inFront && isOfOneMode(id));
    }

    /** The Routing screen edits the table, which is the same in both modes; it must outlast a change of mode. */
    static boolean isOfOneMode(ScreenId id) {
        return switch (id) {
            case ROUTING -> false;
            case PLAYGROUND, COMPARE, CALLS -> true;
        };
    }

    Optional<Screen> ifBuilt(ScreenId id) {
        return Optional.ofNullable(built.get(id));
    }

    Collection<Screen> allBuilt() {
        return built.values();
    }

    private Screen build(ScreenId id, Runnable onRetry) {
        try {
            return Objects.requireNonNull(builders.get(id), () -> "no screen " + id)
                    .get();
        } catch (RuntimeException broken) {
            LOG.error("The screen {} cannot be built", id, broken);
            return new FailedScreen(id, broken, onRetry);
        }
    }
}
