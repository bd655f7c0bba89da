package signalbox.core.backtest;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Looks for a pattern in texts, four of them at a time: each step of an automaton waits for the one before it, and a
 * processor waits for four at once. For one thread.
 */
final class PatternScanner {
    private static final int LANES = 4;
    private static final int IDLE = -1;
    /** A row of the table has a place for each byte. */
    private static final int ROW = 8;

    private static final int UNIT = (1 << ROW) - 1;
    private static final int UNKNOWN = -1;

    private final PatternAutomaton automaton;
    private final int[] ofAscii;
    private final int[] item = new int[LANES];
    private final int[] at = new int[LANES];
    private final int[] end = new int[LANES];
    private final int[] state = new int[LANES];
    /** By state and byte, where the row of the next state begins, or {@link #UNKNOWN}. As long as a power of two. */
    private int[] table = new int[16 << ROW];

    private long forgotten;
    private int nextItem;

    private PatternScanner(PatternAutomaton automaton) {
        this.automaton = automaton;
        this.ofAscii = automaton.ofAscii();
        automaton.keep(state);
        Arrays.fill(table, UNKNOWN);
    }

    static PatternScanner of(String pattern) throws PatternCompiler.NotCompiledException {
        return new PatternScanner(PatternAutomaton.of(pattern));
    }

    /** How often the automaton forgot its states; a pattern that does so often is better run by RE2/J. */
    long timesForgotten() {
        return automaton.timesForgotten();
    }

    /** @param found takes the number of each text that has the pattern, in no order */
    void findIn(TextBatch batch, IntConsumer found) {
        nextItem = 0;
        for (int lane = 0; lane < LANES; lane++) {
            refill(lane, batch);
        }
        while (!someIdle()) {
            runTogether(batch.bytes());
            for (int lane = 0; lane < LANES; lane++) {
                step(lane, batch, found);
            }
        }
        for (int lane = 0; lane < LANES; lane++) {
            while (item[lane] != IDLE) {
                step(lane, batch, found);
            }
        }
    }

    private boolean someIdle() {
        return item[0] == IDLE || item[1] == IDLE || item[2] == IDLE || item[3] == IDLE;
    }

    /** As far as all lanes have plain characters that lead to known states. */
    private void runTogether(byte[] text) {
        int[] next = table;
        int mask = next.length - 1;
        int at0 = at[0];
        int at1 = at[1];
        int at2 = at[2];
        int at3 = at[3];
        int row0 = state[0] << ROW;
        int row1 = state[1] << ROW;
        int row2 = state[2] << ROW;
        int row3 = state[3] << ROW;
        int steps = Math.min(Math.min(end[0] - at0, end[1] - at1), Math.min(end[2] - at2, end[3] - at3));
        int done = 0;
        for (; done < steps; done++) {
            int next0 = next[row0 + (text[at0 + done] & UNIT) & mask];
            int next1 = next[row1 + (text[at1 + done] & UNIT) & mask];
            int next2 = next[row2 + (text[at2 + done] & UNIT) & mask];
            int next3 = next[row3 + (text[at3 + done] & UNIT) & mask];
            if ((next0 | next1 | next2 | next3) < 0) {
                break;
            }
            row0 = next0;
            row1 = next1;
            row2 = next2;
            row3 = next3;
        }
        at[0] = at0 + done;
        at[1] = at1 + done;
        at[2] = at2 + done;
        at[3] = at3 + done;
        state[0] = row0 >> ROW;
        state[1] = row1 >> ROW;
        state[2] = row2 >> ROW;
        state[3] = row3 >> ROW;
    }

    /** One character, whatever it is and wherever it leads; or the end, and then the next text. */
    private void step(int lane, TextBatch batch, IntConsumer found) {
        if (at[lane] == end[lane]) {
            if (automaton.after(state[lane], automaton.endOfText()) == PatternAutomaton.FOUND) {
                found.accept(batch.number(item[lane]));
            }
            refill(lane, batch);
            return;
        }
        int unit = batch.bytes()[at[lane]];
        int characterClass = characterClass(lane, batch.bytes());
        int following = automaton.after(state[lane], characterClass);
        if (following == PatternAutomaton.FOUND) {
            found.accept(batch.number(item[lane]));
            refill(lane, batch);
            return;
        }
        remember(state[lane], unit, following);
        state[lane] = following;
    }

    private void remember(int from, int unit, int following) {
        if (automaton.timesForgotten() != forgotten) {
            forgotten = automaton.timesForgotten();
            Arrays.fill(table, UNKNOWN);
            return;
        }
        if ((following + 1) << ROW > table.length) {
            int before = table.length;
            table = Arrays.copyOf(table, before * 2);
            Arrays.fill(table, before, table.length, UNKNOWN);
        }
        if (unit >= 0) {
            table[(from << ROW) + unit] = following << ROW;
        }
    }

    private int characterClass(int lane, byte[] text) {
        int unit = text[at[lane]++];
        if (unit >= 0) {
            return ofAscii[unit];
        }
        int more = unit >= (byte) 0xF0 ? 3 : unit >= (byte) 0xE0 ? 2 : 1;
        int codePoint = unit & (0x3F >> more);
        for (int i = 0; i < more && at[lane] < end[lane]; i++) {
            codePoint = (codePoint << 6) | (text[at[lane]++] & 0x3F);
        }
        return automaton.classOf(codePoint);
    }

    private void refill(int lane, TextBatch batch) {
        if (nextItem == batch.count()) {
            item[lane] = IDLE;
            return;
        }
        item[lane] = nextItem++;
        at[lane] = batch.start(item[lane]);
        end[lane] = batch.end(item[lane]);
        state[lane] = PatternAutomaton.START;
    }
}
