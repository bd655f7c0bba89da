package signalbox.core.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.LoggedPrompt;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
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

    private static final int PER_MESSAGE = 4;
    private static final int PER_ANSWER = 3;

    final PromptStore texts = new PromptStore();
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

    long[] place = {};
    int[] length = {};
    /** Of the text that a classifier looks at, within the whole text. */
    int[] userFrom = {};

    int[] userLength = {};
    /** No fewer tokens than the request has: one for each byte and each message's frame. */
    int[] mostTokens = {};

    int[] messages = {};
    /** Of each text, {@link TextSignature#WIDTH} numbers. */
    long[] signature = {};

    /** The caller's own bound on the answer, or 0. */
    int[] askedOutput = {};

    long[] prompt = {};
    long[] cached = {};
    long[] cacheWrite = {};
    long[] completion = {};

    LoggedCalls() throws IOException {}

    void add(LoggedPrompt logged) throws IOException {
        if (size == id.length) {
            grow(Math.max(1024, size + (size >> 1)));
        }
        CallRow row = logged.row();
        id[size] = row.id();
        second[size] = row.at().map(at -> at.getEpochSecond()).orElse(Long.MIN_VALUE);
        tokens(logged.usage());
        Optional<ChatRequest> request = logged.request();
        if (request.isPresent()) {
            prompt(request.get());
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

    private void prompt(ChatRequest request) throws IOException {
        RoutingHints hints = request.hints();
        way[size] = BY_PROMPT;
        forced[size] = tiers.number(hints.forcedTierOrNull());
        user[size] = users.number(hints.userOrNull());
        task[size] = tasks.number(hints.taskTypeOrNull());
        complexity[size] = -1;
        String text = request.text();
        String asked = request.lastUserText();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        place[size] = texts.append(bytes);
        length[size] = bytes.length;
        TextSignature.set(text, signature, size * TextSignature.WIDTH);
        int from = text.lastIndexOf(asked);
        userFrom[size] = from <= 0 ? 0 : utf8Length(text.substring(0, from));
        userLength[size] = asked.length() == text.length() ? bytes.length : utf8Length(asked);
        messages[size] = request.messages().size();
        mostTokens[size] = PER_ANSWER + bytes.length + PER_MESSAGE * messages[size];
        askedOutput[size] = request.maxTokens().orElse(0);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
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
        complexity[size] = (byte) known.map(Complexity::ordinal).orElse(-1).intValue();
    }

    /** The whole text. */
    String text(int call) {
        byte[] bytes = new byte[length[call]];
        texts.read(place[call], bytes.length, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A request that classifiers take for the logged one. */
    ChatRequest asked(int call) {
        byte[] bytes = new byte[userLength[call]];
        texts.read(place[call] + userFrom[call], bytes.length, bytes);
        return ChatRequest.of(List.of(ChatMessage.user(new String(bytes, StandardCharsets.UTF_8))), RoutingHints.NONE);
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        second = Arrays.copyOf(second, capacity);
        way = Arrays.copyOf(way, capacity);
        forced = Arrays.copyOf(forced, capacity);
        user = Arrays.copyOf(user, capacity);
        task = Arrays.copyOf(task, capacity);
        complexity = Arrays.copyOf(complexity, capacity);
        place = Arrays.copyOf(place, capacity);
        length = Arrays.copyOf(length, capacity);
        userFrom = Arrays.copyOf(userFrom, capacity);
        userLength = Arrays.copyOf(userLength, capacity);
        mostTokens = Arrays.copyOf(mostTokens, capacity);
        messages = Arrays.copyOf(messages, capacity);
        askedOutput = Arrays.copyOf(askedOutput, capacity);
        signature = Arrays.copyOf(signature, capacity * TextSignature.WIDTH);
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
