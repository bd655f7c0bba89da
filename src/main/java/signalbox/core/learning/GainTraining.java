package signalbox.core.learning;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Learns what a dear answer is worth: the chance that the strong model is right less the chance that the weak one is,
 * each learnt apart. Blocking; takes seconds to a minute.
 */
public final class GainTraining {
    private static final int FEWEST = 200;
    private static final int FEWEST_DIFFERENT = 30;
    private static final int QUANTILES = 101;

    private final List<Example.Judged> examples;
    private final List<TextFeatures> features;

    /** @throws TooFewException where there is too little to learn from */
    public GainTraining(List<Example.Judged> examples) throws TooFewException {
        long onlyStrong = examples.stream()
                .filter(one -> one.strongRight() && !one.weakRight())
                .count();
        long onlyWeak = examples.stream()
                .filter(one -> one.weakRight() && !one.strongRight())
                .count();
        if (examples.size() < FEWEST || onlyStrong + onlyWeak < FEWEST_DIFFERENT || onlyStrong <= onlyWeak) {
            throw new TooFewException("There are " + examples.size() + " judged prompts; on " + onlyStrong
                    + " only the strong model was right and on " + onlyWeak + " only the weak one. At least " + FEWEST
                    + " prompts and " + FEWEST_DIFFERENT
                    + " on which the two differ are needed, and the strong model must be the better one.");
        }
        this.examples = List.copyOf(examples);
        this.features =
                examples.stream().map(one -> TextFeatures.of(one.prompt())).toList();
    }

    /**
     * How well gains of prompts not learnt from are told.
     *
     * @param held for each example its gain, told by a model that had not seen it
     * @param byFold APGR within each fold
     * @param byLength of the rule "longer prompts go to the strong model", on the same prompts
     * @param byRules of the rules classifier's score, on the same prompts
     */
    public record Report(
            int examples, CostQuality model, List<Double> byFold, double byLength, double byRules, double[] held) {}

    /** @param rulesScore what the rules classifier scores a prompt */
    public Report crossValidate(int count, long seed, ToDoubleFunction<String> rulesScore) {
        Folds folds = Folds.of(examples, count, seed);
        double[] held = new double[examples.size()];
        double[] byFold = new double[count];
        for (int fold = 0; fold < count; fold++) {
            TrainedModel model = train(folds.learntFrom(fold), new double[] {0}, 0);
            int[] rows = folds.heldOut(fold);
            for (int row : rows) {
                held[row] = model.gain(examples.get(row).prompt());
            }
            byFold[fold] = CostQuality.of(
                            Arrays.stream(rows).mapToDouble(row -> held[row]).toArray(),
                            Arrays.stream(rows).mapToObj(examples::get).toList())
                    .apgr();
        }
        return new Report(
                examples.size(),
                CostQuality.of(held, examples),
                Arrays.stream(byFold).boxed().toList(),
                apgr(String::length),
                apgr(rulesScore),
                held);
    }

    /**
     * A model of all the examples.
     *
     * @param report whose gains say what is a high one; a model is surer of what it learnt from
     * @param dearShare the share of calls wanted on the dear side, 0 to 1
     */
    public TrainedModel train(Report report, double dearShare) {
        double[] sorted = report.held().clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[QUANTILES];
        for (int i = 0; i < QUANTILES; i++) {
            quantiles[i] = CostQuality.quantile(sorted, i / (QUANTILES - 1.0));
        }
        int[] all = new int[examples.size()];
        Arrays.setAll(all, i -> i);
        return train(all, quantiles, dearShare);
    }

    private TrainedModel train(int[] rows, double[] quantiles, double dearShare) {
        List<TextFeatures> learnt = Arrays.stream(rows).mapToObj(features::get).toList();
        LinearWeights.Spread spread = LogisticTrainer.spread(learnt);
        boolean[] weak = new boolean[rows.length];
        boolean[] strong = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            weak[i] = examples.get(rows[i]).weakRight();
            strong[i] = examples.get(rows[i]).strongRight();
        }
        return new TrainedModel(
                List.of(),
                List.of(LogisticTrainer.train(learnt, spread, weak), LogisticTrainer.train(learnt, spread, strong)),
                spread,
                quantiles,
                dearShare);
    }

    private double apgr(ToDoubleFunction<String> score) {
        return CostQuality.of(
                        examples.stream()
                                .mapToDouble(one -> score.applyAsDouble(one.prompt()))
                                .toArray(),
                        examples)
                .apgr();
    }
}
