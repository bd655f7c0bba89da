package signalbox.ui.compare;

import org.jspecify.annotations.Nullable;
import signalbox.core.review.CheckFinding;
import signalbox.core.review.Comparison;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.ReviewItem;
import signalbox.ui.common.Strings;

/** Checks and what they found, in words. */
final class CheckWords {
    private CheckWords() {}

    /** What the check looks for; null is no check. */
    static String name(@Nullable ExpectedCheck check) {
        return Strings.text("compare.expect." + (check == null ? "none" : check.wireName()));
    }

    /** Which side's answer is as expected; empty where the check says nothing. */
    static String of(ReviewItem item, Comparison comparison) {
        return item.finding().map(found -> of(found, comparison)).orElse("");
    }

    private static String of(CheckFinding found, Comparison comparison) {
        if (found.cheapRight() == found.premiumRight()) {
            return Strings.text(found.cheapRight() ? "compare.check.bothRight" : "compare.check.bothWrong");
        }
        return Strings.text(
                "compare.check.only", (found.cheapRight() ? comparison.cheap() : comparison.premium()).tier());
    }
}
