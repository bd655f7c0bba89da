package signalbox.core.backtest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import signalbox.core.calllog.CallRow;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.table.Complexity;

/**
 * What a backtest needs of each logged call, column by column, so that a million calls take some two hundred megabytes
 * beside their prompts. One thread adds; nobody reads meanwhile.
 */
final class LoggedCalls implements AutoCloseable {
    static final long UNKNOWN = -1;

    /** How a call is decided again. */
    static final byte BY_PROMPT = 0;

    static final byte BY_WHAT_IS_KNOWN = 1;
    static final byte STAYS = 2;

    /** As counters count what a message adds beside its text, or more. */
    private static final int PER_MESSAGE = 4;

    private static final int PER_ANSWER = 3;

    static final int NO_TEXT = -1;

    final Texts texts = new Texts();
    final Names users = new Names();
    final Names tasks = new Names();
    final Names tiers = new Names();
    int size;
    long[] id = {};
    long[] second = {};
    byte[] way = {};
    int[] forced = {};
    int[] user = {};
    int[] task = {};
    /** Of a call without a prompt: the ordinal of its complexity, or -1. */
    byte[] complexity = {};

    /** The number of its prompt's text, or {@link #NO_TEXT}. */
    int[] text = {};

    int[] messages = {};

    /** The caller's own bound on the answer, or 0. */
    int[] askedOutput = {};

    long[] prompt = {};
    long[] cached = {};
    long[] cacheWrite = {};
    long[] completion = {};

    LoggedCalls() throws IOException {}

    void add(ReadCall read) throws IOException {
        if (size == id.length) {
            grow(Math.max(1024, size + (size >> 1)));
        }
        CallRow row = read.row();
        id[size] = row.id();
        second[size] = row.at().map(at -> at.getEpochSecond()).orElse(Long.MIN_VALUE);
        tokens(read.usage());
        Optional<ReadCall.Prompt> prompt = read.prompt();
        if (prompt.isPresent()) {
            prompt(prompt.get());
        } else {
            withoutPrompt(row);
        }
        size++;
    }

    private void tokens(Optional<Usage> usage) {
        prompt[size] = usage.map(Usage::promptTokens).orElse(UNKNOWN);
        cached[size] = usage.map(Usage::cachedTokens).orElse(0L);
        cacheWrite[size] = usage.map(Usage::cacheWriteTokens).orElse(0L);
        completion[size] = usage.map(Usage::completionTokens).orElse(UNKNOWN);
    }

    private void prompt(ReadCall.Prompt asked) throws IOException {
        RoutingHints hints = asked.hints();
        way[size] = BY_PROMPT;
        forced[size] = tiers.number(hints.forcedTierOrNull());
        user[size] = users.number(hints.userOrNull());
        task[size] = tasks.number(hints.taskTypeOrNull());
        complexity[size] = -1;
        text[size] = texts.number(asked.text());
        messages[size] = asked.messages();
        askedOutput[size] = asked.askedOutput();
    }

    /** The prompt is not known: a rule or the caller may have decided by what is in it, and then the call stays. */
    private void withoutPrompt(CallRow row) {
        Optional<Complexity> known = Complexity.ofWireName(row.complexity());
        boolean byPrompt = row.cause().equals("forced")
                || row.cause().equals("hard_route")
                || row.cause().equals("escalated")
                || row.complexity().equals("forced");
        way[size] = byPrompt ? STAYS : BY_WHAT_IS_KNOWN;
        forced[size] = Names.NONE;
        user[size] = users.number(row.user());
        task[size] = tasks.number(row.task());
        text[size] = NO_TEXT;
        complexity[size] = (byte) known.map(Complexity::ordinal).orElse(-1).intValue();
    }

    /** No fewer tokens than the request has: at most one for each byte, and each message's frame. */
    int mostTokens(int call) {
        return PER_ANSWER + PER_MESSAGE * messages[call] + texts.mostTokens(text[call]);
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        second = Arrays.copyOf(second, capacity);
        way = Arrays.copyOf(way, capacity);
        forced = Arrays.copyOf(forced, capacity);
        user = Arrays.copyOf(user, capacity);
        task = Arrays.copyOf(task, capacity);
        complexity = Arrays.copyOf(complexity, capacity);
        messages = Arrays.copyOf(messages, capacity);
        askedOutput = Arrays.copyOf(askedOutput, capacity);
        text = Arrays.copyOf(text, capacity);
        prompt = Arrays.copyOf(prompt, capacity);
        cached = Arrays.copyOf(cached, capacity);
        cacheWrite = Arrays.copyOf(cacheWrite, capacity);
        completion = Arrays.copyOf(completion, capacity);
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
