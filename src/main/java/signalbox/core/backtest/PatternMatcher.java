package signalbox.core.backtest;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
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

    boolean isIn(String text) {
        boolean[] isIn = new boolean[1];
        findIn(TextBatch.of(text.getBytes(StandardCharsets.UTF_8)), _ -> isIn[0] = true);
        return isIn[0];
    }

    /** @param found takes the number of each text that has the pattern, in no order */
    void findIn(TextBatch batch, IntConsumer found) {
        PatternScanner quick = scanner;
        if (quick != null) {
            quick.findIn(batch, found);
            scanner = quick.timesForgotten() > PATIENCE ? null : quick;
            return;
        }
        for (int item = 0; item < batch.count(); item++) {
            int start = batch.start(item);
            String text = new String(batch.bytes(), start, batch.end(item) - start, StandardCharsets.UTF_8);
            if (pattern.matcher(text).find()) {
                found.accept(batch.number(item));
            }
        }
    }
}
