package signalbox.core.learning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Learns labels, one against all others for each. Blocking; takes seconds. */
public final class LabelTraining {
    private static final int FEWEST = 60;
    private static final int FEWEST_OF_EACH = 15;

    private final List<Example.Labelled> examples;
    private final List<TextFeatures> features;
    private final List<String> labels;

    /** @throws TooFewException where there is too little to learn from */
    public LabelTraining(List<Example.Labelled> examples) throws TooFewException {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(one -> counts.merge(one.label(), 1, Integer::sum));
        boolean rare = counts.values().stream().anyMatch(count -> count < FEWEST_OF_EACH);
        if (examples.size() < FEWEST || counts.size() < 2 || rare) {
            throw new TooFewException("There are " + examples.size() + " labelled prompts (" + words(counts)
                    + "). At least " + FEWEST + " with two labels or more, and " + FEWEST_OF_EACH
                    + " of each label, are needed.");
        }
        this.examples = List.copyOf(examples);
        this.features =
                examples.stream().map(one -> TextFeatures.of(one.prompt())).toList();
        this.labels = List.copyOf(counts.keySet());
    }

    /**
     * How often labels of prompts not learnt from are told rightly, each 0 to 1.
     *
     * @param byRules of the rules classifier, on the same prompts
     * @param byCommonest of always saying the commonest label
     * @param ofLabel for each label, how many of its prompts were told rightly
     */
    public record Report(
            int examples, double model, double byRules, double byCommonest, SequencedMap<String, Double> ofLabel) {}

    /** @param rules the label that the rules classifier gives a prompt */
    public Report crossValidate(int count, long seed, Function<String, String> rules) {
        Folds folds = Folds.of(examples, count, seed);
        boolean[] right = new boolean[examples.size()];
        for (int fold = 0; fold < count; fold++) {
            TrainedModel model = train(folds.learntFrom(fold));
            for (int row : folds.heldOut(fold)) {
                Example.Labelled one = examples.get(row);
                right[row] = model.labels(one.prompt()).getFirst().label().equals(one.label());
            }
        }
        SequencedMap<String, Double> ofLabel = new LinkedHashMap<>();
        labels.forEach(label -> ofLabel.put(label, share(right, label)));
        long byRules = examples.stream()
                .filter(one -> rules.apply(one.prompt()).equals(one.label()))
                .count();
        long commonest = labels.stream()
                .mapToLong(label -> examples.stream()
                        .filter(one -> one.label().equals(label))
                        .count())
                .max()
                .orElse(0);
        double all = examples.size();
        return new Report(examples.size(), share(right, null), byRules / all, commonest / all, ofLabel);
    }

    /** A model of all the examples. */
    public TrainedModel train() {
        int[] all = new int[examples.size()];
        Arrays.setAll(all, i -> i);
        return train(all);
    }

    private TrainedModel train(int[] rows) {
        List<TextFeatures> learnt = Arrays.stream(rows).mapToObj(features::get).toList();
        LinearWeights.Spread spread = LogisticTrainer.spread(learnt);
        List<LinearWeights> weights = labels.stream()
                .map(label -> {
                    boolean[] yes = new boolean[rows.length];
                    for (int i = 0; i < rows.length; i++) {
                        yes[i] = examples.get(rows[i]).label().equals(label);
                    }
                    return LogisticTrainer.train(learnt, spread, yes);
                })
                .toList();
        return new TrainedModel(labels, weights, spread, new double[0], 0);
    }

    private double share(boolean[] right, @Nullable String label) {
        int of = 0;
        int told = 0;
        for (int i = 0; i < right.length; i++) {
            if (label == null || examples.get(i).label().equals(label)) {
                of++;
                told += right[i] ? 1 : 0;
            }
        }
        return of == 0 ? 0 : (double) told / of;
    }

    private static String words(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .toList());
    }
}
