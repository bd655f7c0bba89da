package signalbox.core.calllog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.MatchSpan;
import signalbox.core.routing.PatternSet;

/**
 * Which of the newest logged prompts a pattern is found in.
 *
 * @param count of the prompts that it is found in
 * @param prompts that were looked at: those of the newest calls whose prompts were kept
 * @param examples some of them, all different, the newest first
 */
public record CaughtPrompts(String pattern, long count, long prompts, List<Example> examples) {
    private static final int PAGE = 2_000;

    public CaughtPrompts {
        examples = List.copyOf(examples);
    }

    /**
     * A prompt that the pattern is found in.
     *
     * @param text of all its messages
     * @param place in that text
     */
    public record Example(long call, String tier, String text, MatchSpan place) {}

    /** Share of the prompts looked at; 0 where there were none. */
    public double share() {
        return prompts == 0 ? 0 : (double) count / prompts;
    }

    /**
     * Looks for patterns in the newest prompts; blocks, some 50,000 prompts a second.
     *
     * @param patterns that compile
     * @param calls how many of the newest calls to look at
     * @return one for each pattern, in their order
     */
    public static List<CaughtPrompts> of(CallQueries log, List<String> patterns, int calls, int examples)
            throws CallLogException, InterruptedException {
        List<CallRow> newest = log.newest(CallFilter.ALL, 1).rows();
        long after = newest.isEmpty() ? 0 : Math.max(0, newest.getFirst().id() - calls);
        PatternSet set = new PatternSet(patterns);
        long[] counts = new long[patterns.size()];
        List<List<Example>> found = new ArrayList<>();
        patterns.forEach(_ -> found.add(new ArrayList<>()));
        long prompts = 0;
        List<LoggedPrompt> page;
        do {
            page = log.prompts(after, PAGE);
            for (LoggedPrompt logged : page) {
                after = logged.row().id();
                Optional<ChatRequest> request = logged.request();
                if (request.isPresent()) {
                    prompts++;
                    String text = request.get().text();
                    set.find(text, (pattern, place) -> {
                        counts[pattern]++;
                        keep(
                                found.get(pattern),
                                new Example(logged.row().id(), logged.row().tier(), text, place),
                                examples);
                    });
                }
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } while (page.size() == PAGE);
        long looked = prompts;
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> new CaughtPrompts(
                        patterns.get(i), counts[i], looked, found.get(i).reversed()))
                .toList();
    }

    private static void keep(List<Example> examples, Example next, int most) {
        examples.removeIf(same -> same.text().equals(next.text()));
        examples.add(next);
        if (examples.size() > most) {
            examples.removeFirst();
        }
    }
}
