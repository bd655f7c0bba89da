package signalbox.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done on a screen before its picture is taken, one after the other. On the JavaFX thread. */
final class Steps<S> {
    private final Supplier<Optional<S>> screen;
    private final BooleanSupplier quiet;
    private final Deque<Consumer<S>> left;

    /**
     * @param screen empty until it was in front
     * @param quiet whether the step before has had its effect
     */
    Steps(Supplier<Optional<S>> screen, BooleanSupplier quiet, List<Consumer<S>> steps) {
        this.screen = screen;
        this.quiet = quiet;
        this.left = new ArrayDeque<>(steps);
    }

    /** Does the next step whenever the one before has had its effect; answers whether that holds for all. */
    boolean areDone() {
        if (!quiet.getAsBoolean()) {
            return false;
        }
        Optional<S> shown = screen.get();
        if (left.isEmpty() || shown.isEmpty()) {
            return left.isEmpty();
        }
        left.remove().accept(shown.get());
        return false;
    }

    /** The same, but what the last step began may still be under way. */
    boolean areBegun() {
        return left.isEmpty() || areDone();
    }
}
