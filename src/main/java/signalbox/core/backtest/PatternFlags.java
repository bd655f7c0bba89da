package signalbox.core.backtest;

/**
 * How a part of a pattern is read.
 *
 * @param lines whether {@code ^} and {@code $} stand at lines' edges too
 */
record PatternFlags(boolean ignoreCase, boolean dotTakesNewLine, boolean lines) {
    /** As the Router compiles patterns. */
    static final PatternFlags USUAL = new PatternFlags(true, false, false);

    /** @param letters as they stand in a group, such as {@code i-s} */
    PatternFlags with(String letters) {
        PatternFlags changed = this;
        boolean on = true;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            changed = switch (letter) {
                case 'i' -> new PatternFlags(on, changed.dotTakesNewLine, changed.lines);
                case 's' -> new PatternFlags(changed.ignoreCase, on, changed.lines);
                case 'm' -> new PatternFlags(changed.ignoreCase, changed.dotTakesNewLine, on);
                default -> changed;
            };
            on &= letter != '-';
        }
        return changed;
    }
}
