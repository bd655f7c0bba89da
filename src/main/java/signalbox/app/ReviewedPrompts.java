package signalbox.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signalbox.core.learning.Example;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.ComparisonSummary;
import signalbox.core.review.Outcome;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.table.RoutingTable;

/**
 * What comparisons say of prompts: where the cheap answer was worse, a dear one is worth its price. Only comparisons of
 * two of the table's tiers count, and of them examples to which both sides answered and that a person or a check has
 * judged. Of a prompt that was judged several times the newest comparison's word holds.
 */
final class ReviewedPrompts {
    private ReviewedPrompts() {}

    static List<Example> read(Path file, RoutingTable table) throws UserException {
        if (Files.notExists(file)) {
            throw new UserException(
                    "There are no comparisons yet: compare two tiers and vote, or name a file with --from.");
        }
        Map<String, Example> byPrompt = new LinkedHashMap<>();
        try (ComparisonStore store = ComparisonStore.open(file)) {
            for (ComparisonSummary summary : store.list().reversed()) {
                Review review = store.load(summary.id());
                if (isUpwards(review.comparison(), table)) {
                    review.items().forEach(item -> add(item, byPrompt));
                }
            }
        } catch (ReviewException unreadable) {
            throw UserException.of(unreadable);
        }
        return new ArrayList<>(byPrompt.values());
    }

    private static boolean isUpwards(Comparison comparison, RoutingTable table) {
        int cheap = table.tierNames().indexOf(comparison.cheap().tier());
        int premium = table.tierNames().indexOf(comparison.premium().tier());
        return cheap >= 0 && cheap < premium;
    }

    private static void add(ReviewItem item, Map<String, Example> byPrompt) {
        if (item.example().isControl() || !item.canBeJudged()) {
            return;
        }
        item.outcome().ifPresent(outcome -> {
            String prompt = item.example().request().lastUserText();
            boolean both = !outcome.isWorse() && !outcome.isBetter() && outcome != Outcome.BOTH_BAD;
            byPrompt.put(prompt, new Example.Judged(prompt, both || outcome.isBetter(), both || outcome.isWorse()));
        });
    }
}
