package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What can be done to a log as a whole. Every method blocks, some for minutes where the log is large; in between other
 * programs get their turn, and a killed process leaves nothing half done.
 */
public final class LogUpkeep {
    private final OpenLog open;

    LogUpkeep(OpenLog open) {
        this.open = open;
    }

    /**
     * Deletes the calls that are older than the operator's choice allows. It happens by itself too, a little later.
     *
     * @return how many were deleted
     */
    public long deleteOld() throws CallLogException {
        LogRetention retention = open.retention();
        long deleted = 0;
        while (inTurn(() -> RollupBuilder.addChunk(open.connection()))) {
            // Calls are found by the lists.
        }
        for (int some = 1; some > 0; deleted += some) {
            some = inTurn(() -> retention.deleteChunk(open.connection()));
        }
        return deleted;
    }

    /**
     * Takes out of prompts, answers and traces that were kept before what the operator no longer wants kept; hashes stay.
     * Ends early where its thread is interrupted; done again, it goes on.
     *
     * @return of how many calls something is left or was taken out
     */
    public long applyToOldCalls(BodyPolicy policy) throws CallLogException {
        long calls = 0;
        OldWords words = new OldWords(policy);
        for (int some = 1; some > 0 && !Thread.currentThread().isInterrupted(); calls += some) {
            some = inTurn(() -> words.applyToNext(open.connection()));
        }
        return calls;
    }

    /**
     * Writes the file anew, without the space that deleted calls took, so that nothing of them is left in it.
     *
     * @throws CallLogException where another program is using the file at this moment
     */
    public void shrink() throws CallLogException {
        inTurn(() -> {
            // Else words that are out of every call stay in the index of words.
            execute("INSERT INTO call_text (call_text) VALUES ('optimize')");
            execute("VACUUM");
            return execute("PRAGMA wal_checkpoint(TRUNCATE)");
        });
    }

    /** On a connection of its own, because none of its statements may be under way. */
    private boolean execute(String sql) throws SQLException {
        try (Connection connection = open.file().writer();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    /**
     * Counts everything anew from the calls themselves, in plain SQL.
     *
     * @return a line for each sum or list that says something else; empty where all is as it should be
     */
    public List<String> recount() throws CallLogException {
        try {
            return LogCount.differences(open.file().path());
        } catch (SQLException failed) {
            throw LogFailure.of(open.file().path(), failed);
        }
    }

    private <T> T inTurn(WriteTurns.Writing<T> work) throws CallLogException {
        try {
            return open.turns().piece(work);
        } catch (SQLException failed) {
            throw LogFailure.of(open.file().path(), failed);
        }
    }
}
