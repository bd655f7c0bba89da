package signalbox.core.calllog;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The calls that no model served and that wait for the operator, in the file of the log that they are in. Each is kept
 * until it is answered or dismissed. Safe for use by many threads.
 */
public final class EscalationQueue {
    private static final Table<Record> ESCALATION = table(name("escalation"));
    private static final Field<Long> CALL_ID = field(name("call_id"), SQLDataType.BIGINT);
    private static final Field<Long> KEPT_AT = field(name("kept_at_utc"), SQLDataType.BIGINT);
    private static final Field<String> STATE = field(name("state"), SQLDataType.CLOB);
    private static final Field<Long> SETTLED_AT = field(name("settled_at_utc"), SQLDataType.BIGINT);
    private static final Field<Long> ANSWER_ID = field(name("answer_call_id"), SQLDataType.BIGINT);
    private static final String OPEN = "open";

    private final LogFile file;
    private final Connection connection;
    private final Lock writing;
    private final LogReaders readers;

    EscalationQueue(LogFile file, Connection connection, Lock writing, LogReaders readers) {
        this.file = file;
        this.connection = connection;
        this.writing = writing;
        this.readers = readers;
    }

    /** Keeps a call of the log. One that is kept already stays as it is. */
    public void keep(long callId, Instant now) throws CallLogException {
        write(database -> database.insertInto(ESCALATION)
                .columns(CALL_ID, KEPT_AT, STATE)
                .values(callId, LogClock.micros(now), OPEN)
                .onDuplicateKeyIgnore()
                .execute());
    }

    /** The ids of the calls that wait, oldest first. */
    public List<Long> waiting() throws CallLogException {
        return readers.read(database -> database.select(CALL_ID)
                .from(ESCALATION)
                .where(STATE.eq(OPEN))
                .orderBy(CALL_ID)
                .fetch(CALL_ID));
    }

    /**
     * A later call was served in place of this one.
     *
     * @return whether it waited
     */
    public boolean answer(long callId, long answerCallId, Instant now) throws CallLogException {
        return settle(callId, "answered", answerCallId, now);
    }

    /**
     * The operator wants no answer any more.
     *
     * @return whether it waited
     */
    public boolean dismiss(long callId, Instant now) throws CallLogException {
        return settle(callId, "dismissed", null, now);
    }

    private boolean settle(long callId, String state, @Nullable Long answerCallId, Instant now)
            throws CallLogException {
        return write(database -> database.update(ESCALATION)
                        .set(STATE, state)
                        .set(SETTLED_AT, LogClock.micros(now))
                        .set(ANSWER_ID, answerCallId)
                        .where(CALL_ID.eq(callId), STATE.eq(OPEN))
                        .execute())
                > 0;
    }

    private int write(LogReaders.Query<Integer> change) throws CallLogException {
        writing.lock();
        try {
            DSLContext database = LogReaders.dsl(connection);
            return change.run(database);
        } catch (DataAccessException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            writing.unlock();
        }
    }
}
