package signalbox.core.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.PatternCheck;

/** Several patterns to be looked for in many texts, as hard routes look. Not to be shared between threads. */
public final class PatternSet {
    /** Told of a pattern, by its index, and of the first place where it was found. */
    public interface Finding {
        void found(int pattern, MatchSpan place);
    }

    private final List<PatternSearch> patterns;
    private final LiteralFilter filter;

    /** @param texts patterns that {@link PatternCheck} takes */
    public PatternSet(List<String> texts) {
        this.patterns = texts.stream()
                .map(text -> new PatternSearch(text, PatternCheck.FLAGS))
                .toList();
        this.filter = LiteralFilter.of(texts);
    }

    /** Tells of each pattern that is found in a text, in their order. */
    public void find(String text, Finding finding) {
        LiteralFilter.Candidates candidates = filter.candidates(text);
        for (int i = candidates.next(0); i >= 0; i = candidates.next(i + 1)) {
            MatchSpan first = patterns.get(i).first(text, candidates, i);
            if (first != null) {
                finding.found(i, first);
            }
        }
    }

    /** Where the first pattern is first found in a text; null where it is not. */
    public @Nullable MatchSpan first(String text) {
        LiteralFilter.Candidates candidates = filter.candidates(text);
        return candidates.next(0) == 0 ? patterns.getFirst().first(text, candidates, 0) : null;
    }
}
