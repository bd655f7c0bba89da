package signalbox.core.backtest;

import java.util.List;

/** A pattern as a tree. */
sealed interface PatternNode {
    /** One character of a set. */
    record One(CharacterSet set) implements PatternNode {}

    /** Nothing, where the look is true. */
    record Around(PatternProgram.Look look) implements PatternNode {}

    /** All parts, one after the other; nothing where there are none. */
    record Sequence(List<PatternNode> parts) implements PatternNode {}

    /** One of the parts. */
    record Either(List<PatternNode> parts) implements PatternNode {}

    /**
     * The part so many times.
     *
     * @param most -1 for any number
     */
    record Repeat(PatternNode part, int least, int most) implements PatternNode {}
}
