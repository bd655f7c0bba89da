package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Query;
import signalbox.core.chat.ChatRequest;

/**
 * Comparisons, their answers and votes, and the draft of the next one, in a SQLite file of their own. When a method that
 * writes returns, what it wrote is on disk. Methods block for some milliseconds; safe for use by many threads at once.
 */
public final class ComparisonStore implements AutoCloseable {
    /** How long the end of the program waits for answers that are under way and will be billed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReviewDatabase database;
    private final SentCalls sent;
    private final Duration patience;

    private ComparisonStore(ReviewDatabase database, Duration patience) {
        this.database = database;
        this.sent = new SentCalls(database);
        this.patience = patience;
    }

    /**
     * Opens the file, or creates it with its folder.
     *
     * @throws ReviewException with a sentence where it cannot be used
     */
    public static ComparisonStore open(Path path) throws ReviewException {
        return open(path, PATIENCE);
    }

    static ComparisonStore open(Path path, Duration patience) throws ReviewException {
        return new ComparisonStore(ReviewDatabase.open(path), patience);
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
        long id = database.inTransaction(transaction -> {
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
        Optional<Long> id = database.read(reader -> reader.select(ID)
                .from(COMPARISON)
                .where(SAMPLE_HASH.eq(sampleHash))
                .orderBy(ID.desc())
                .limit(1)
                .fetchOptional(ID));
        return id.isEmpty() ? Optional.empty() : Optional.of(load(id.get()).comparison());
    }

    /** Takes over answers that other comparisons have got meanwhile for the same content from the same models. */
    void takeOver(Comparison comparison) throws ReviewException {
        database.inTransaction(transaction -> {
            for (Side side : Side.values()) {
                KeptAnswers.copy(transaction, comparison.id(), side, comparison.contender(side));
            }
            return comparison;
        });
    }

    /** All comparisons, newest first. */
    public List<ComparisonSummary> list() throws ReviewException {
        return database.read(ReviewQueries::list);
    }

    /** @throws ReviewException also where there is no such comparison */
    public Review load(long id) throws ReviewException {
        // First the calls: what comes back meanwhile is an answer already.
        Set<CallKey> lost = sent.unsettled(id);
        return database.read(reader -> ReviewQueries.load(reader, id, lost))
                .orElseThrow(
                        () -> new ReviewException("There is no comparison " + id + " in " + database.path() + "."));
    }

    /** Removes a comparison with its answers and votes; the calls stay in the call log. */
    public void delete(long id) throws ReviewException {
        database.inTransaction(transaction ->
                transaction.deleteFrom(COMPARISON).where(ID.eq(id)).execute());
    }

    /** Keeps how a side ended, in place of an earlier failure; a state that has not ended is not kept. */
    public void saveState(long comparison, int position, Side side, SideState state) throws ReviewException {
        database.inTransaction(
                transaction -> AnswerRows.save(transaction, CallKey.of(comparison, position, side), side, state));
    }

    /** The calls that go out for comparisons of this file. */
    SentCalls sent() {
        return sent;
    }

    /** Calls of a comparison that went out and whose answers never came, because the program died; in all. */
    public LostCalls lost(long comparison) throws ReviewException {
        return sent.lost(comparison);
    }

    /** Questions to a judge among them that were not asked again: what it would have said is unknown. */
    public int lostQuestions(long comparison) throws ReviewException {
        return (int)
                sent.unsettled(comparison).stream().filter(CallKey::isJudges).count();
    }

    /** Keeps a vote beside all earlier ones of the example; the newest holds. */
    public void saveVote(long comparison, int position, Vote vote) throws ReviewException {
        database.inTransaction(transaction -> BallotRows.append(
                transaction, comparison, position, vote.choice().wireName(), vote));
    }

    /** Keeps that the vote which holds was taken back. */
    public void takeVoteBack(long comparison, int position) throws ReviewException {
        var none = new Vote(Choice.SKIP, false, false, Instant.now());
        database.inTransaction(transaction -> BallotRows.append(transaction, comparison, position, null, none));
    }

    public void saveNote(long comparison, int position, String note) throws ReviewException {
        database.inTransaction(transaction -> BallotRows.saveNote(transaction, comparison, position, note));
    }

    /** Keeps what a judge said, in place of what it said before in the same order. */
    public void saveJudgement(long comparison, int position, Judgement said) throws ReviewException {
        database.inTransaction(transaction -> JudgementRows.save(transaction, comparison, position, said));
    }

    /** What a judge has said so far, by position. */
    public Map<Integer, List<Judgement>> judgements(long comparison) throws ReviewException {
        return database.read(reader -> JudgementRows.all(reader, comparison));
    }

    /** Keeps a switch, or its reversal, for good; gives it back with its id. */
    public LedgerEntry enter(LedgerEntry entry) throws ReviewException {
        return database.inTransaction(transaction -> LedgerRows.insert(transaction, entry));
    }

    /** All switches and reversals, newest first. */
    public List<LedgerEntry> ledger() throws ReviewException {
        return database.read(LedgerRows::all);
    }

    public ComparisonDraft draft() throws ReviewException {
        return database.read(DraftRow::read);
    }

    public void saveDraft(ComparisonDraft draft) throws ReviewException {
        database.inTransaction(transaction -> DraftRow.save(transaction, draft));
    }

    /** Sends nothing more, and waits for answers that are under way, half a minute at most. */
    @Override
    public void close() throws ReviewException {
        sent.close(patience);
        database.close();
    }
}
