package signalbox.ui.common;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something when it is first asked for, and gives the same ever after. For one thread. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private @Nullable T made;

    public Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        return there;
    }
}
