package signalbox.core.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;

/**
 * The texts of prompts, each kept once however often it was asked, since logs repeat themselves. One thread adds; what
 * was added can be read by many after {@link #seal}.
 */
final class Texts implements AutoCloseable {
    private static final int UNKNOWN = -1;

    private final PromptStore store = new PromptStore();
    private int size;
    private long[] place = {};
    private int[] length = {};
    private int[] userFrom = {};
    private int[] userLength = {};
    /** Counted only of texts that a model's window may be too small for. */
    private int[] exactTokens = {};

    private final SignatureColumn signatures = new SignatureColumn();
    private int[] signatureFrom = {};
    private long[] digest = {};
    private long[] digestToo = {};
    /** By digest, one more than the number of the text; 0 where there is none. */
    private int[] numbers = new int[1 << 10];

    Texts() throws IOException {}

    int size() {
        return size;
    }

    /** The number of a text, new or not. */
    int number(LoggedText text) throws IOException {
        int mask = numbers.length - 1;
        int slot = (int) text.digest() & mask;
        while (numbers[slot] != 0) {
            int known = numbers[slot] - 1;
            if (digest[known] == text.digest() && digestToo[known] == text.digestToo()) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        numbers[slot] = add(text) + 1;
        if (size * 2 > numbers.length) {
            spread();
        }
        return size - 1;
    }

    private int add(LoggedText text) throws IOException {
        reserve(size + 1);
        place[size] = store.append(text.bytes());
        length[size] = text.bytes().length;
        userFrom[size] = text.userFrom();
        userLength[size] = text.userLength();
        exactTokens[size] = UNKNOWN;
        signatureFrom[size] = signatures.add(text.signature());
        digest[size] = text.digest();
        digestToo[size] = text.digestToo();
        return size++;
    }

    private void spread() {
        numbers = new int[numbers.length * 2];
        int mask = numbers.length - 1;
        for (int text = 0; text < size; text++) {
            int slot = (int) digest[text] & mask;
            while (numbers[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            numbers[slot] = text + 1;
        }
    }

    private void reserve(int capacity) {
        if (capacity <= length.length) {
            return;
        }
        int grown = Math.max(1024, Math.max(capacity, length.length + (length.length >> 1)));
        place = Arrays.copyOf(place, grown);
        length = Arrays.copyOf(length, grown);
        userFrom = Arrays.copyOf(userFrom, grown);
        userLength = Arrays.copyOf(userLength, grown);
        exactTokens = Arrays.copyOf(exactTokens, grown);
        signatureFrom = Arrays.copyOf(signatureFrom, grown);
        digest = Arrays.copyOf(digest, grown);
        digestToo = Arrays.copyOf(digestToo, grown);
    }

    /** Makes all that was added readable. */
    void seal() throws IOException {
        store.seal();
    }

    /** The whole text. */
    String text(int text) {
        return read(place[text], length[text]);
    }

    /** A request that classifiers take for the logged one. */
    ChatRequest asked(int text) {
        String asked = read(place[text] + userFrom[text], userLength[text]);
        return ChatRequest.of(List.of(ChatMessage.user(asked)), RoutingHints.NONE);
    }

    private String read(long from, int bytes) {
        byte[] read = new byte[bytes];
        store.read(from, bytes, read, 0);
        return new String(read, StandardCharsets.UTF_8);
    }

    /** Whether a text may have one of the literals; all have where none is required. */
    boolean mayHave(List<int[]> literals, int text) {
        return literals.isEmpty()
                || signatures.mayHave(literals, signatureFrom[text], TextSignature.width(length[text]));
    }

    boolean isTooLongFor(TextBatch batch, int text) {
        return batch.isFullFor(length[text]);
    }

    void addTo(TextBatch batch, int text) {
        int start = batch.add(text, length[text]);
        store.read(place[text], length[text], batch.bytes(), start);
    }

    /** No fewer tokens than the text has: as many as it has bytes, unless they were counted. */
    int mostTokens(int text) {
        int exact = exactTokens[text];
        return exact == UNKNOWN ? length[text] : exact;
    }

    boolean isCounted(int text) {
        return exactTokens[text] != UNKNOWN;
    }

    /** Many threads may tell the same. */
    void count(int text, int tokens) {
        exactTokens[text] = tokens;
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
