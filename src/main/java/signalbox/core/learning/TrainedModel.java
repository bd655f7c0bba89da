package signalbox.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What training made; tells a prompt's label, or how much a dear answer is worth, in microseconds. Immutable and safe
 * for use by many threads.
 */
public final class TrainedModel {
    /** A label and how likely it is, 0 to 1. */
    public record Likelihood(String label, double probability) {}

    private final List<String> labels;
    private final List<LinearWeights> weights;
    private final LinearWeights.Spread spread;
    private final double[] quantiles;
    private final double dearShare;

    /**
     * @param labels one for each row of weights; none for a model of gains, whose two rows are the weak and the strong
     *     model being right
     * @param quantiles of the gains of prompts the model had not seen, lowest first; none for a model of labels
     * @param dearShare the share of calls wanted on the dear side, 0 to 1
     */
    TrainedModel(
            List<String> labels,
            List<LinearWeights> weights,
            LinearWeights.Spread spread,
            double[] quantiles,
            double dearShare) {
        this.labels = List.copyOf(labels);
        this.weights = List.copyOf(weights);
        this.spread = spread;
        this.quantiles = quantiles.clone();
        this.dearShare = dearShare;
    }

    /** Whether the model tells gains rather than labels. */
    public boolean isGain() {
        return labels.isEmpty();
    }

    /** The share of calls that the model was trained to send to the dear side. */
    public double dearShare() {
        return dearShare;
    }

    /** The chance that the strong model is right less the chance that the weak one is, -1 to 1. */
    public double gain(String text) {
        TextFeatures features = TextFeatures.of(text);
        double[] figures = spread.scaled(features.figures());
        return weights.get(1).probability(features, figures) - weights.get(0).probability(features, figures);
    }

    /** All labels, the likeliest first; the probabilities add up to 1. */
    public List<Likelihood> labels(String text) {
        TextFeatures features = TextFeatures.of(text);
        double[] figures = spread.scaled(features.figures());
        double[] each = weights.stream()
                .mapToDouble(row -> row.probability(features, figures))
                .toArray();
        double sum = Arrays.stream(each).sum();
        List<Likelihood> likelihoods = new ArrayList<>();
        for (int i = 0; i < each.length; i++) {
            likelihoods.add(new Likelihood(labels.get(i), each[i] / sum));
        }
        likelihoods.sort(Comparator.comparingDouble(Likelihood::probability).reversed());
        return likelihoods;
    }

    /**
     * The least gain that goes to the dear side so that about this share of calls does.
     *
     * @param share 0 to 1
     */
    public double threshold(double share) {
        if (share <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (share >= 1) {
            return Double.NEGATIVE_INFINITY;
        }
        double place = (1 - share) * (quantiles.length - 1);
        int below = (int) place;
        double above = quantiles[Math.min(below + 1, quantiles.length - 1)];
        return quantiles[below] + (place - below) * (above - quantiles[below]);
    }

    List<String> labelNames() {
        return labels;
    }

    List<LinearWeights> weights() {
        return weights;
    }

    LinearWeights.Spread spread() {
        return spread;
    }

    double[] quantiles() {
        return quantiles.clone();
    }
}
