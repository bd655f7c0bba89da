package signalbox.core.learning;

/**
 * Logistic regression over {@link TextFeatures}: one row of weights. The figures are taken as distances from their mean
 * in standard deviations, at most {@value #FARTHEST}, and count for a tenth, so that words and figures weigh alike.
 *
 * @param words a weight for each place
 * @param figures a weight for each figure
 */
record LinearWeights(float[] words, double[] figures, double bias) {
    private static final double FARTHEST = 3;
    private static final double FIGURES_WEIGH = 0.1;

    /** How figures are spread among the examples of a training. */
    record Spread(double[] mean, double[] deviation) {
        double[] scaled(double[] figures) {
            double[] scaled = new double[figures.length];
            for (int i = 0; i < figures.length; i++) {
                double distance = deviation[i] == 0 ? 0 : (figures[i] - mean[i]) / deviation[i];
                scaled[i] = FIGURES_WEIGH * Math.clamp(distance, -FARTHEST, FARTHEST);
            }
            return scaled;
        }
    }

    /** 0 to 1. */
    double probability(TextFeatures features, double[] scaledFigures) {
        double sum = bias;
        int[] places = features.places();
        float[] values = features.values();
        for (int i = 0; i < places.length; i++) {
            sum += words[places[i]] * values[i];
        }
        for (int i = 0; i < scaledFigures.length; i++) {
            sum += figures[i] * scaledFigures[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
