package signalbox.ui.calls;

import org.jspecify.annotations.Nullable;

/**
 * A name and what it is.
 *
 * @param hintOrNull shown under the mouse
 * @param total whether it sums the facts above it up
 */
record Fact(String name, String value, @Nullable String hintOrNull, boolean total) {
    Fact(String name, String value) {
        this(name, value, null, false);
    }
}
