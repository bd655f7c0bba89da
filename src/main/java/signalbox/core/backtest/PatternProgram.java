package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern as a non-deterministic automaton (Thompson 1968): steps that read one character of a set, fork, look at what
 * stands around, or accept. Step 0 is the start.
 */
final class PatternProgram {
    /** What a look-around step asks of the characters before and after. */
    enum Look {
        WORD_BOUNDARY,
        NO_WORD_BOUNDARY,
        TEXT_START,
        TEXT_END,
        LINE_START,
        LINE_END
    }

    /** One step; {@code next} and {@code other} are indexes of steps. */
    sealed interface Step {
        /** Reads one character. */
        record Read(CharacterSet set, int next) implements Step {}

        /** Goes on at both. */
        record Fork(int next, int other) implements Step {}

        /** Goes on where the look is true. */
        record Around(Look look, int next) implements Step {}

        /** The pattern was found. */
        record Accept() implements Step {}
    }

    private static final int LARGEST = 4_000;

    private final List<Step> steps = new ArrayList<>();

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Adds a step and returns its index. */
    int add(Step step) throws PatternCompiler.NotCompiledException {
        if (steps.size() >= LARGEST) {
            throw new PatternCompiler.NotCompiledException("too large");
        }
        steps.add(step);
        return steps.size() - 1;
    }

    void set(int index, Step step) {
        steps.set(index, step);
    }
}
