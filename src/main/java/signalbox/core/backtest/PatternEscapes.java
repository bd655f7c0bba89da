package signalbox.core.backtest;

import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.PatternCompiler.NotCompiledException;

/** What stands for what after a backslash, in RE2's syntax. */
final class PatternEscapes {
    private PatternEscapes() {}

    /** The set that the letter at a place names, in its case; null where it names none. */
    static @Nullable CharacterSet set(String pattern, int at, boolean ignoreCase) {
        if (at >= pattern.length()) {
            return null;
        }
        char letter = pattern.charAt(at);
        CharacterSet named = switch (Character.toLowerCase(letter)) {
            case 'd' -> CharacterSet.DIGITS;
            case 'w' -> ignoreCase ? CharacterSet.WORD.ignoringCase().orElseThrow() : CharacterSet.WORD;
            case 's' -> CharacterSet.SPACE;
            default -> null;
        };
        return named != null && Character.isUpperCase(letter) ? named.negated() : named;
    }

    /** What a letter asks of the characters around; null where it asks nothing. */
    static PatternProgram.@Nullable Look look(char letter) {
        return switch (letter) {
            case 'b' -> PatternProgram.Look.WORD_BOUNDARY;
            case 'B' -> PatternProgram.Look.NO_WORD_BOUNDARY;
            case 'A' -> PatternProgram.Look.TEXT_START;
            case 'z' -> PatternProgram.Look.TEXT_END;
            default -> null;
        };
    }

    /** The one character that an escape stands for. */
    static int character(char letter) throws NotCompiledException {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'v' -> 0x0B;
            case 'a' -> 0x07;
            default -> {
                if (letter >= 128 || Character.isLetterOrDigit(letter)) {
                    throw new NotCompiledException("\\" + letter);
                }
                yield letter;
            }
        };
    }
}
