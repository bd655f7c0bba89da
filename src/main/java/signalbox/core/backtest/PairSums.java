package signalbox.core.backtest;

import org.roaringbitmap.RoaringBitmap;

/**
 * Adds up calls and tokens by where the calls go under two tables. Where only hard routes differ from decisions that are
 * already added up, only the calls are taken out and put in again that a hard route decides. For one thread; then added
 * to another's.
 */
final class PairSums {
    /** A prompt of more tokens may be charged another price, so that such calls are priced one by one. */
    private static final long LONG_PROMPT = 16_000;

    private static final int KINDS = 4;

    private final LoggedCalls calls;
    private final Redecisions live;
    private final Redecisions draft;
    private final int width;
    private final long[] counts;
    private final long[] counted;
    private final long[] tokens;
    private final RoaringBitmap longPrompts = new RoaringBitmap();
    private final RuleUses uses;
    private long all;
    private long unknown;

    PairSums(LoggedCalls calls, Redecisions live, Redecisions draft) {
        this.calls = calls;
        this.live = live;
        this.draft = draft;
        width = draft.targets().size();
        int pairs = live.targets().size() * width;
        counts = new long[pairs];
        counted = new long[pairs];
        tokens = new long[pairs * KINDS];
        uses = new RuleUses(draft);
    }

    /** @param since in seconds since 1970; earlier calls do not count */
    void count(int first, int end, long since) {
        for (int call = first; call < end; call++) {
            if (calls.second[call] >= since) {
                all++;
                unknown += calls.way[call] == LoggedCalls.BY_PROMPT ? 0 : 1;
                put(call);
                if (calls.prompt[call] > LONG_PROMPT && pairOf(call) >= 0) {
                    longPrompts.add(call);
                }
            }
        }
    }

    /**
     * Adds what is different from sums of the same tables without hard routes.
     *
     * @param plain of the same calls
     */
    void countDifference(PairSums plain, int first, int end, long since) {
        for (int call = first; call < end; call++) {
            if ((live.isByRule(call) || draft.isByRule(call)) && calls.second[call] >= since) {
                takeOut(plain, call);
                put(call);
            }
        }
    }

    private void takeOut(PairSums plain, int call) {
        uses.count(call, plain.draft, -1);
        count(call, plain.pairOf(call), -1);
    }

    private void put(int call) {
        uses.count(call, draft, 1);
        count(call, pairOf(call), 1);
    }

    private void count(int call, int pair, int times) {
        if (pair < 0) {
            return;
        }
        counts[pair] += times;
        if (calls.prompt[call] == LoggedCalls.UNKNOWN) {
            return;
        }
        counted[pair] += times;
        if (calls.prompt[call] <= LONG_PROMPT) {
            int at = pair * KINDS;
            tokens[at] += times * (calls.prompt[call] - calls.cached[call] - calls.cacheWrite[call]);
            tokens[at + 1] += times * calls.cached[call];
            tokens[at + 2] += times * calls.cacheWrite[call];
            tokens[at + 3] += times * calls.completion[call];
        }
    }

    /** Sums of the same decisions, without any call yet. */
    PairSums empty() {
        return new PairSums(calls, live, draft);
    }

    void add(PairSums other) {
        all += other.all;
        unknown += other.unknown;
        uses.add(other.uses);
        longPrompts.or(other.longPrompts);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            counted[i] += other.counted[i];
        }
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] += other.tokens[i];
        }
    }

    int pairs() {
        return counts.length;
    }

    Target from(int pair) {
        return live.targets().get(pair / width);
    }

    Target to(int pair) {
        return draft.targets().get(pair % width);
    }

    /** -1 of a call that stays because what decides it is not known. */
    int pairOf(int call) {
        short from = live.target()[call];
        short to = draft.target()[call];
        return from < 0 || to < 0 ? -1 : from * width + to;
    }

    long calls(int pair) {
        return counts[pair];
    }

    /** Of them, those whose tokens are known. */
    long counted(int pair) {
        return counted[pair];
    }

    /** Fresh, cached and cache-writing input, and output, of all but the long prompts. */
    TokenSum tokens(int pair) {
        int at = pair * KINDS;
        return new TokenSum(tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]);
    }

    /** Tokens by kind. */
    record TokenSum(long fresh, long cached, long cacheWrite, long completion) {}

    /** Calls to be priced one by one. */
    RoaringBitmap longPrompts() {
        return longPrompts;
    }

    RuleUses uses() {
        return uses;
    }

    long all() {
        return all;
    }

    long unknown() {
        return unknown;
    }
}
