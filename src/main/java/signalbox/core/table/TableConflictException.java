package signalbox.core.table;

import java.io.IOException;
import java.nio.file.Path;

/** Someone else changed the table on disk since the draft was begun. Nothing was written. */
public final class TableConflictException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient TableDocument mine;
    private final transient TableDocument theirs;

    TableConflictException(Path file, TableDocument mine, TableDocument theirs) {
        super(file + " has been changed by another program since this draft was begun. Nothing was written.");
        this.mine = mine;
        this.theirs = theirs;
    }

    /** The draft that was to be applied. */
    public TableDocument mine() {
        return mine;
    }

    /** What lies on disk; it may have findings. */
    public TableDocument theirs() {
        return theirs;
    }
}
