package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;

/**
 * Comparisons, their answers and votes, and the draft of the next one, in a SQLite file of their own. When a method that
 * writes returns, what it wrote is on disk. Methods block for some milliseconds; safe for use by many threads at once.
 */
public final class ComparisonStore implements AutoCloseable {
    private final Path path;
    private final Connection connection;
    /** Made at its first use: loading jOOQ would hold the program's start up. */
    private @Nullable DSLContext sqlOrNull;

    private ComparisonStore(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /**
     * Opens the file, or creates it with its folder.
     *
     * @throws ReviewException with a sentence where it cannot be used
     */
    public static ComparisonStore open(Path path) throws ReviewException {
        return new ComparisonStore(path, ReviewFile.open(path));
    }

    /**
     * Freezes a new comparison: merges requests that differ in white space alone, puts them into random order and tosses
     * the sides of each.
     *
     * @param seed of that order and of the sides
     */
    public Comparison create(
            Contender cheap, Contender premium, ReviewTerms terms, List<ChatRequest> requests, long seed)
            throws ReviewException {
        List<GivenExample> given = requests.stream().map(GivenExample::of).toList();
        return create(cheap, premium, terms, Protocol.PLAIN, given, seed);
    }

    /**
     * The same for examples with names and expected answers, and for any protocol. An answer that an earlier comparison
     * of this file has for the same content from the same model is taken over.
     */
    public Comparison create(
            Contender cheap,
            Contender premium,
            ReviewTerms terms,
            Protocol protocol,
            List<GivenExample> given,
            long seed)
            throws ReviewException {
        Comparison frozen = Sample.freeze(cheap, premium, terms, protocol, given, seed);
        long id = inTransaction(transaction -> {
            long created = transaction
                    .insertInto(COMPARISON)
                    .set(ReviewRows.rowOf(frozen))
                    .returningResult(ID)
                    .fetchSingle()
                    .value1();
            List<Query> inserts = frozen.examples().stream()
                    .map(example -> (Query) transaction.insertInto(EXAMPLE).set(ReviewRows.rowOf(created, example)))
                    .toList();
            transaction.batch(inserts).execute();
            for (Side side : Side.values()) {
                KeptAnswers.copy(transaction, created, side, frozen.contender(side));
            }
            return created;
        });
        return frozen.withId(id);
    }

    /** The comparison of exactly this kind that was begun before, or a new one. */
    public Comparison findOrCreate(
            Contender cheap,
            Contender premium,
            ReviewTerms terms,
            Protocol protocol,
            List<GivenExample> given,
            long seed)
            throws ReviewException {
        String hash =
                Sample.freeze(cheap, premium, terms, protocol, given, seed).sampleHash();
        Optional<Comparison> begun = find(hash);
        return begun.isPresent() ? begun.get() : create(cheap, premium, terms, protocol, given, seed);
    }

    /** The newest comparison of exactly that sample, contenders and terms. */
    public Optional<Comparison> find(String sampleHash) throws ReviewException {
        Optional<Long> id = read(reader -> reader.select(ID)
                .from(COMPARISON)
                .where(SAMPLE_HASH.eq(sampleHash))
                .orderBy(ID.desc())
                .limit(1)
                .fetchOptional(ID));
        return id.isEmpty() ? Optional.empty() : Optional.of(load(id.get()).comparison());
    }

    /** All comparisons, newest first. */
    public List<ComparisonSummary> list() throws ReviewException {
        return read(ReviewQueries::list);
    }

    /** @throws ReviewException also where there is no such comparison */
    public Review load(long id) throws ReviewException {
        return read(reader -> ReviewQueries.load(reader, id))
                .orElseThrow(() -> new ReviewException("There is no comparison " + id + " in " + path + "."));
    }

    /** Removes a comparison with its answers and votes; the calls stay in the call log. */
    public void delete(long id) throws ReviewException {
        inTransaction(transaction ->
                transaction.deleteFrom(COMPARISON).where(ID.eq(id)).execute());
    }

    /** Keeps how a side ended, in place of an earlier failure; a state that has not ended is not kept. */
    public void saveState(long comparison, int position, Side side, SideState state) throws ReviewException {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        switch (state) {
            case SideState.Answered answered -> row.putAll(ReviewRows.rowOf(answered));
            case SideState.Failed failed -> row.putAll(ReviewRows.rowOf(failed));
            case SideState.Waiting _, SideState.Running _ -> {
                return;
            }
        }
        row.put(COMPARISON_ID, comparison);
        row.put(POSITION, position);
        row.put(SIDE, side.wireName());
        inTransaction(transaction -> {
            transaction
                    .deleteFrom(ANSWER)
                    .where(COMPARISON_ID.eq(comparison), POSITION.eq(position), SIDE.eq(side.wireName()))
                    .execute();
            return transaction.insertInto(ANSWER).set(row).execute();
        });
    }

    /** Keeps a vote beside all earlier ones of the example; the newest holds. */
    public void saveVote(long comparison, int position, Vote vote) throws ReviewException {
        appendVote(comparison, position, vote.choice().wireName(), vote);
    }

    /** Keeps that the vote which holds was taken back. */
    public void takeVoteBack(long comparison, int position) throws ReviewException {
        appendVote(comparison, position, null, new Vote(Choice.SKIP, false, false, Instant.now()));
    }

    public void saveNote(long comparison, int position, String note) throws ReviewException {
        inTransaction(transaction -> {
            transaction
                    .deleteFrom(NOTE)
                    .where(COMPARISON_ID.eq(comparison), POSITION.eq(position))
                    .execute();
            return transaction
                    .insertInto(NOTE)
                    .set(COMPARISON_ID, comparison)
                    .set(POSITION, position)
                    .set(TEXT, note)
                    .execute();
        });
    }

    /** Keeps what a judge said, in place of what it said before in the same order. */
    public void saveJudgement(long comparison, int position, Judgement said) throws ReviewException {
        inTransaction(transaction -> JudgementRows.save(transaction, comparison, position, said));
    }

    /** What a judge has said so far, by position. */
    public Map<Integer, List<Judgement>> judgements(long comparison) throws ReviewException {
        return read(reader -> JudgementRows.all(reader, comparison));
    }

    /** Keeps a switch, or its reversal, for good; gives it back with its id. */
    public LedgerEntry enter(LedgerEntry entry) throws ReviewException {
        return inTransaction(transaction -> LedgerRows.insert(transaction, entry));
    }

    /** All switches and reversals, newest first. */
    public List<LedgerEntry> ledger() throws ReviewException {
        return read(LedgerRows::all);
    }

    public ComparisonDraft draft() throws ReviewException {
        return read(reader -> reader.select(EXAMPLES, CHEAP_TIER, PREMIUM_TIER, PROTOCOL)
                .from(DRAFT)
                .fetchOptional(row -> new ComparisonDraft(
                        row.get(EXAMPLES), row.get(CHEAP_TIER), row.get(PREMIUM_TIER), row.get(PROTOCOL)))
                .orElse(ComparisonDraft.EMPTY));
    }

    public void saveDraft(ComparisonDraft draft) throws ReviewException {
        inTransaction(transaction -> {
            transaction.deleteFrom(DRAFT).execute();
            return transaction
                    .insertInto(DRAFT)
                    .set(ID, 1L)
                    .set(EXAMPLES, draft.examples())
                    .set(CHEAP_TIER, draft.cheapTier())
                    .set(PREMIUM_TIER, draft.premiumTier())
                    .set(PROTOCOL, draft.protocol())
                    .execute();
        });
    }

    @Override
    public synchronized void close() throws ReviewException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw ReviewFile.failure("closed", path, failed);
        }
    }

    private void appendVote(long comparison, int position, @Nullable String choice, Vote vote) throws ReviewException {
        inTransaction(transaction -> transaction
                .insertInto(VOTE)
                .set(COMPARISON_ID, comparison)
                .set(POSITION, position)
                .set(CHOICE, choice)
                .set(SEVERE, vote.severe())
                .set(BLIND, vote.blind())
                .set(CAST_AT, vote.at().toEpochMilli())
                .execute());
    }

    private synchronized DSLContext sql() {
        DSLContext sql = sqlOrNull;
        if (sql == null) {
            sql = DSL.using(connection, SQLDialect.SQLITE);
            sqlOrNull = sql;
        }
        return sql;
    }

    private synchronized <T> T read(Function<DSLContext, T> query) throws ReviewException {
        try {
            return query.apply(sql());
        } catch (DataAccessException failed) {
            throw ReviewFile.failure("read", path, failed);
        }
    }

    private synchronized <T> T inTransaction(Function<DSLContext, T> work) throws ReviewException {
        try {
            return sql().transactionResult(configuration -> work.apply(configuration.dsl()));
        } catch (DataAccessException failed) {
            throw ReviewFile.failure("written", path, failed);
        }
    }
}
