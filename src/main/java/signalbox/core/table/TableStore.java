package signalbox.core.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tiers.json in use. Reads it, watches it, and replaces it whole, keeping every version. A file that someone else
 * breaks is not taken over: the last good table stays in use and {@link #trouble()} says why. Safe for use by many
 * threads.
 */
public final class TableStore implements AutoCloseable {
    private final Path file;
    private final Clock clock;
    private final TableHistory history;
    private final DraftFile draftFile;
    private final TableWatch watch;
    private final List<Consumer<RoutingTable>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;

    private record State(
            TableDocument document,
            RoutingTable table,
            @Nullable TableException troubleOrNull) {}

    private TableStore(Path file, Clock clock, State state) {
        this.file = file;
        this.clock = clock;
        this.state = state;
        this.history = new TableHistory(file);
        this.draftFile = new DraftFile(file);
        this.watch = new TableWatch(file, this::reload);
    }

    /**
     * Opens a table and begins to watch its file. Reads the disk.
     *
     * @throws TableException with every finding, where the file is no table that can be used
     * @throws IOException with a sentence for the reader, where it cannot be read
     */
    public static TableStore open(Path file) throws TableException, IOException {
        return open(file, Clock.systemUTC());
    }

    static TableStore open(Path file, Clock clock) throws TableException, IOException {
        TableDocument document = TableDocument.parse(TableFile.read(file));
        RoutingTable table = requireTable(file, document);
        TableStore store = new TableStore(file, clock, new State(document, table, null));
        store.watch.start();
        return store;
    }

    public Path file() {
        return file;
    }

    /** The document in use; it has no findings. */
    public TableDocument document() {
        return state.document();
    }

    public RoutingTable table() {
        return state.table();
    }

    /** Why the file as it lies on disk now cannot be used; empty where it is the one in use. */
    public Optional<TableException> trouble() {
        return Optional.ofNullable(state.troubleOrNull());
    }

    public TableHistory history() {
        return history;
    }

    /** Where a draft of this table outlives a restart. */
    public DraftFile draftFile() {
        return draftFile;
    }

    /**
     * Called with the new table, or with the one still in use when {@link #trouble()} comes or goes, on the thread that
     * applied it or on the one that watches the file.
     */
    public void onChange(Consumer<RoutingTable> listener) {
        listeners.add(listener);
    }

    /**
     * Writes a draft to the disk and takes it into use. Either the whole draft is written or nothing.
     *
     * @param summary what changed, in words, for the history
     * @throws TableException where the draft has findings
     * @throws TableConflictException where the file is no longer what the draft was made from
     */
    public void apply(TableDocument draft, String summary) throws TableException, IOException {
        RoutingTable table = requireTable(file, draft);
        synchronized (this) {
            Files.createDirectories(history.folder());
            try (FileChannel channel = FileChannel.open(
                            history.folder().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                write(draft, summary);
            }
            state = new State(draft.basedOnItself(), table, null);
        }
        listeners.forEach(listener -> listener.accept(table));
    }

    private void write(TableDocument draft, String summary) throws IOException {
        if (Files.exists(file)) {
            TableDocument onDisk = TableDocument.parse(TableFile.read(file));
            if (!onDisk.equals(draft.base())) {
                throw new TableConflictException(file, draft, onDisk);
            }
            history.keep(
                    onDisk, "As found on disk", Files.getLastModifiedTime(file).toInstant());
        }
        history.keep(draft, summary, clock.instant());
        TableFile.replace(file, draft.text());
    }

    /** Looks at the file again at once, instead of at the next round of the watch. Reads the disk. */
    public void reload() {
        State now;
        synchronized (this) {
            State before = state;
            now = read(before);
            if (now.document().equals(before.document()) && Objects.equals(message(now), message(before))) {
                return;
            }
            state = now;
        }
        listeners.forEach(listener -> listener.accept(now.table()));
    }

    private State read(State before) {
        try {
            TableDocument onDisk = TableDocument.parse(TableFile.read(file));
            return onDisk.equals(before.document())
                    ? new State(before.document(), before.table(), null)
                    : new State(onDisk, requireTable(file, onDisk), null);
        } catch (TableException unusable) {
            return new State(before.document(), before.table(), unusable);
        } catch (IOException unreadable) {
            TableFinding finding = new TableFinding("", String.valueOf(unreadable.getMessage()), null);
            return new State(before.document(), before.table(), new TableException(file.toString(), List.of(finding)));
        }
    }

    private static @Nullable String message(State state) {
        return state.troubleOrNull() == null ? null : state.troubleOrNull().getMessage();
    }

    private static RoutingTable requireTable(Path file, TableDocument document) throws TableException {
        return document.table().orElseThrow(() -> new TableException(file.toString(), document.findings()));
    }

    /** Ends the watch. The table stays readable. */
    @Override
    public void close() {
        watch.close();
    }
}
