package signalbox.core.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the cheap side did in one group of the examples.
 *
 * @param judged examples of the group with an outcome, at least 1
 * @param better examples where the cheap answer is better
 * @param worse examples where it is worse
 */
public record LossSlice(ExampleGroups.Dimension dimension, String group, int judged, int better, int worse) {
    /** From 0 to 1. */
    public double shareWorse() {
        return (double) worse / judged;
    }

    /**
     * All groups, by dimension, those in which the cheap side loses most first. A dimension in which all examples are
     * alike tells nothing and is left out.
     */
    public static List<LossSlice> of(
            List<ReviewItem> items, Function<ReviewItem, Optional<Outcome>> outcomes, ExampleGroups groups) {
        List<LossSlice> all = new ArrayList<>();
        for (ExampleGroups.Dimension dimension : ExampleGroups.Dimension.values()) {
            Map<String, LossSlice> byGroup = new TreeMap<>();
            for (ReviewItem item : items) {
                Optional<Outcome> outcome = item.example().isControl() ? Optional.empty() : outcomes.apply(item);
                String group =
                        outcome.isEmpty() ? "" : groups.groupOf(item.example().request(), dimension);
                if (!group.isEmpty()) {
                    byGroup.merge(group, first(dimension, group, outcome.get()), LossSlice::plus);
                }
            }
            if (byGroup.size() > 1) {
                byGroup.values().stream()
                        .sorted(Comparator.comparingDouble(LossSlice::shareWorse)
                                .reversed())
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static LossSlice first(ExampleGroups.Dimension dimension, String group, Outcome outcome) {
        return new LossSlice(dimension, group, 1, outcome.isBetter() ? 1 : 0, outcome.isWorse() ? 1 : 0);
    }

    private LossSlice plus(LossSlice other) {
        return new LossSlice(dimension, group, judged + other.judged, better + other.better, worse + other.worse);
    }
}
