package signalbox.ui.common;

import java.util.Optional;

/**
 * What the window remembers from one start to the next: its place, the open screen, filters, columns. Small texts by
 * key; keys begin with their screen's name, such as {@code calls.columns}. Used on the JavaFX thread.
 */
public interface Settings {
    /** What was remembered; empty at the first start. Written by an earlier version perhaps: read it with care. */
    Optional<String> read(String key);

    /** Remembers at once in memory, and soon on disk. */
    void write(String key, String value);
}
