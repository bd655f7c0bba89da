package signalbox.core.calllog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The call log in a SQLite file. Another process may write the source system's nine columns into the same file at any
 * time: it waits for us no longer than one short transaction takes, and its rows are in the next query's result. Safe
 * for use by many threads at once; writers wait for each other, readers for nobody. Whoever opens it closes it.
 */
public final class CallLog extends LogQuestions implements CallSink, AutoCloseable {
    /** From here on it pays to encode calls on more than one thread. */
    private static final int MANY = 200;

    private final OpenLog open;
    private volatile LogChoice choice;
    private volatile CallEncoder encoder;

    private CallLog(OpenLog open, LogChoice choice) {
        super(open);
        this.open = open;
        this.choice = choice;
        this.encoder = new CallEncoder(open.clock(), choice.bodies());
    }

    /** Opens a log that keeps what the operator chose, by this machine's clock. */
    public static CallLog open(Path path) throws CallLogException {
        return open(path, null, ZoneId.systemDefault(), InstantSource.system());
    }

    /**
     * Opens a log that keeps of prompts and answers what is said here, whatever was chosen.
     *
     * @param zone whose local time the timestamps are in
     */
    public static CallLog open(Path path, BodyPolicy policy, ZoneId zone) throws CallLogException {
        return open(path, policy, zone, InstantSource.system());
    }

    /**
     * Opens a log; creates the file where there is none, but not its folder. A database of the source system is taken
     * as it is, and columns of our own are added to it.
     *
     * @param policyOrNull null for what the operator chose
     * @param zone whose local time the timestamps are in
     * @throws CallLogException where the file cannot be a log, is damaged, locked or not to be written
     */
    static CallLog open(Path path, @Nullable BodyPolicy policyOrNull, ZoneId zone, InstantSource now)
            throws CallLogException {
        OpenLog open = OpenLog.of(new LogFile(path), new LogClock(zone), now);
        LogChoice chosen = open.chosen();
        return new CallLog(open, policyOrNull == null ? chosen : new LogChoice(policyOrNull, chosen.daysOrNull()));
    }

    /** The calls of this log that wait for the operator. */
    public EscalationQueue escalations() {
        return new EscalationQueue(open.file(), open.connection(), open.turns().lock(), open.readers());
    }

    /** What can be done to the log as a whole. */
    public LogUpkeep upkeep() {
        return new LogUpkeep(open);
    }

    public Path path() {
        return open.file().path();
    }

    @Override
    public long append(Call call) throws CallLogException {
        return appendAll(List.of(call)).getFirst();
    }

    /**
     * Keeps calls, all or none.
     *
     * @return their ids, in the same order
     */
    public List<Long> appendAll(List<Call> calls) throws CallLogException {
        if (calls.isEmpty()) {
            return List.of();
        }
        CallEncoder current = encoder;
        Stream<Call> each = calls.size() < MANY ? calls.stream() : calls.parallelStream();
        List<LogEntry> entries = each.map(current::encode).toList();
        try {
            long first = open.queue().append(entries);
            return LongStream.range(first, first + entries.size()).boxed().toList();
        } catch (SQLException failed) {
            throw LogFailure.of(path(), failed);
        }
    }

    /** Keeps calls of another log that were not imported before. @return how many were new */
    long importAll(List<ImportedCall> calls) throws CallLogException {
        ImportEncoder importing = new ImportEncoder(open.clock(), choice.bodies());
        Map<String, LogEntry> entries = new LinkedHashMap<>();
        calls.forEach(call -> entries.putIfAbsent(call.key(), importing.encode(call)));
        return written(() -> open.writer().writeNew(entries));
    }

    /** What the operator wants kept. */
    public LogChoice choice() {
        return choice;
    }

    /** How many calls have words of their prompt or answer in the log. Reads all of them: some seconds for millions. */
    public long keptTexts() throws CallLogException {
        return open.readers().readRows(connection -> LogRetention.texts(connection));
    }

    /** Keeps the choice in the log. What was written before stays as it is, but for calls that are now too old. */
    public void choose(LogChoice wanted) throws CallLogException {
        written(() -> {
            LogRetention.choose(open.connection(), wanted);
            choice = wanted;
            encoder = new CallEncoder(open.clock(), wanted.bodies());
            return wanted;
        });
    }

    private <T> T written(WriteTurns.Writing<T> work) throws CallLogException {
        try {
            return open.turns().piece(work);
        } catch (SQLException failed) {
            throw LogFailure.of(path(), failed);
        }
    }

    @Override
    public void close() throws CallLogException {
        open.close();
    }
}
