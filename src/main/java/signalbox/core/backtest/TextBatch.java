package signalbox.core.backtest;

import java.util.Arrays;

/** Some texts in UTF-8, one after the other, to be looked through together. For one thread. */
final class TextBatch {
    private static final int BYTES = 1 << 16;
    private static final int MOST = 256;

    private byte[] bytes;
    private final int[] numbers = new int[MOST];
    private final int[] ends = new int[MOST];
    private int count;

    private TextBatch(byte[] bytes) {
        this.bytes = bytes;
    }

    static TextBatch empty() {
        return new TextBatch(new byte[BYTES]);
    }

    /** A batch of one text, as number 0. */
    static TextBatch of(byte[] text) {
        TextBatch batch = new TextBatch(text);
        batch.ends[batch.count++] = text.length;
        return batch;
    }

    /** Whether a text of so many bytes should wait for the next batch. */
    boolean isFullFor(int length) {
        return count == MOST || (count > 0 && start(count) + length > BYTES);
    }

    /** Makes room for a text and returns where it begins; whoever adds it fills the room. */
    int add(int number, int length) {
        int start = start(count);
        if (start + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, start + length);
        }
        numbers[count] = number;
        ends[count++] = start + length;
        return start;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int number(int item) {
        return numbers[item];
    }

    int start(int item) {
        return item == 0 ? 0 : ends[item - 1];
    }

    int end(int item) {
        return ends[item];
    }
}
