package signalbox.core.calllog;

import java.util.List;

/** Looks for patterns in logged prompts; see {@link CaughtPrompts#of}. Blocks; may be called from many threads. */
@FunctionalInterface
public interface PromptSearch {
    /**
     * @param patterns that compile
     * @param examples most examples wanted of each
     * @return one for each pattern, in their order
     */
    List<CaughtPrompts> find(List<String> patterns, int examples) throws CallLogException, InterruptedException;

    /** A search through the newest calls of a log. */
    static PromptSearch in(CallQueries log, int calls) {
        return (patterns, examples) -> CaughtPrompts.of(log, patterns, calls, examples);
    }
}
