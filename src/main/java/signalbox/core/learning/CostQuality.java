package signalbox.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What sending the prompts with the highest scores to the strong model is worth. The measures are RouteLLM's (Ong et
 * al. 2024, arXiv 2406.18665): PGR, the share of the gap between the weak and the strong model that is closed; APGR, the
 * area under it over the share of strong calls, by the trapezoid rule at the eleven deciles of the score (0.5 for a
 * router that guesses); CPT(p), the least share of strong calls that closes the share p of the gap.
 *
 * @param weak mean correctness of the weak model, 0 to 1
 * @param strong the same of the strong one
 * @param apgr not a number where both are equally good
 * @param curve from no strong calls to all
 */
public record CostQuality(double weak, double strong, double apgr, List<Point> curve) {
    private static final int DECILES = 10;

    /** @param gap the share of the gap that is closed (PGR) */
    public record Point(double strongShare, double correct, double gap) {}

    static CostQuality of(double[] scores, List<Example.Judged> examples) {
        double weak = mean(examples, scores, Double.POSITIVE_INFINITY);
        double strong = mean(examples, scores, Double.NEGATIVE_INFINITY);
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        List<Point> curve = new ArrayList<>(List.of(new Point(0, weak, 0)));
        for (int decile = DECILES; decile >= 0; decile--) {
            double threshold = quantile(sorted, (double) decile / DECILES);
            double correct = mean(examples, scores, threshold);
            double share = (double) Arrays.stream(scores)
                            .filter(score -> score >= threshold)
                            .count()
                    / scores.length;
            curve.add(new Point(share, correct, (correct - weak) / (strong - weak)));
        }
        return new CostQuality(weak, strong, area(curve), List.copyOf(curve));
    }

    /** The least share of strong calls with which the curve closes that share of the gap; straight between points. */
    public double strongShareFor(double gap) {
        for (int i = 1; i < curve.size(); i++) {
            Point before = curve.get(i - 1);
            Point after = curve.get(i);
            if (after.gap() >= gap) {
                double part = after.gap() == before.gap() ? 0 : (gap - before.gap()) / (after.gap() - before.gap());
                return before.strongShare() + part * (after.strongShare() - before.strongShare());
            }
        }
        return 1;
    }

    static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    private static double area(List<Point> curve) {
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            Point before = curve.get(i - 1);
            Point after = curve.get(i);
            area += (after.strongShare() - before.strongShare()) * (after.gap() + before.gap()) / 2;
        }
        return area;
    }

    private static double mean(List<Example.Judged> examples, double[] scores, double threshold) {
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            Example.Judged one = examples.get(i);
            right += (scores[i] >= threshold ? one.strongRight() : one.weakRight()) ? 1 : 0;
        }
        return (double) right / scores.length;
    }
}
