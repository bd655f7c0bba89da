package signalbox.core.backtest;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.PatternCheck;

/**
 * Whether a pattern is in a text: by the scanner where that knows the pattern and stays small, else by RE2/J. For one
 * thread.
 */
final class PatternMatcher {
    /** A scanner that forgets its states more often than this is slower than RE2/J. */
    private static final int PATIENCE = 50;

    private final Pattern pattern;
    private @Nullable PatternScanner scanner;

    /** @param text a pattern that RE2 takes */
    PatternMatcher(String text) {
        pattern = Pattern.compile(text, PatternCheck.FLAGS);
        try {
            scanner = PatternScanner.of(text);
        } catch (PatternCompiler.NotCompiledException leftToRe2) {
            scanner = null;
        }
    }

    /** @param text in UTF-8, of which the first {@code length} bytes count */
    boolean isIn(byte[] text, int length) {
        PatternScanner quick = scanner;
        if (quick == null) {
            return pattern.matcher(new String(text, 0, length, StandardCharsets.UTF_8))
                    .find();
        }
        boolean found = quick.isIn(text, length);
        if (quick.timesForgotten() > PATIENCE) {
            scanner = null;
        }
        return found;
    }
}
