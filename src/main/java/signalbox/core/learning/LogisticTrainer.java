package signalbox.core.learning;

import de.bwaldvogel.liblinear.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Trains one row of weights with Tribuo: L2-regularised logistic regression (LIBLINEAR, Fan et al. 2008). The weights
 * are then kept without Tribuo, because its own models look each feature up by name, which takes longer than a decision
 * may.
 */
final class LogisticTrainer {
    /** How little the weights are held back; chosen once for all data, see the decision record on training. */
    private static final double COST = 0.5;

    private static final double TOLERANCE = 0.01;
    private static final String[] NAMES = new String[TextFeatures.PLACES + TextFigures.COUNT];
    private static final Label YES = new Label("yes");
    private static final Label NO = new Label("no");

    static {
        Logger.getLogger("org.tribuo").setLevel(Level.WARNING);
    }

    private LogisticTrainer() {}

    static LinearWeights.Spread spread(List<TextFeatures> examples) {
        double[] mean = new double[TextFigures.COUNT];
        double[] deviation = new double[TextFigures.COUNT];
        for (int i = 0; i < mean.length; i++) {
            int figure = i;
            mean[i] = examples.stream()
                    .mapToDouble(one -> one.figures()[figure])
                    .average()
                    .orElse(0);
            deviation[i] = Math.sqrt(examples.stream()
                    .mapToDouble(one -> Math.pow(one.figures()[figure] - mean[figure], 2))
                    .average()
                    .orElse(0));
        }
        return new LinearWeights.Spread(mean, deviation);
    }

    /** @param yes whether each of the examples is one of those to be told apart; both kinds must occur to learn */
    static LinearWeights train(List<TextFeatures> examples, LinearWeights.Spread spread, boolean[] yes) {
        int positives = 0;
        for (boolean one : yes) {
            positives += one ? 1 : 0;
        }
        if (positives == 0 || positives == yes.length) {
            double odds = Math.log((positives + 0.5) / (yes.length - positives + 0.5));
            return new LinearWeights(new float[TextFeatures.PLACES], new double[TextFigures.COUNT], odds);
        }
        var dataset = new MutableDataset<>(
                new SimpleDataSourceProvenance("examples", new LabelFactory()), new LabelFactory());
        for (int i = 0; i < examples.size(); i++) {
            dataset.add(example(examples.get(i), spread, yes[i]));
        }
        var trainer = new LibLinearClassificationTrainer(
                new LinearClassificationType(LinearClassificationType.LinearType.L2R_LR), COST, TOLERANCE);
        return weights((LibLinearClassificationModel) trainer.train(dataset));
    }

    private static ArrayExample<Label> example(TextFeatures features, LinearWeights.Spread spread, boolean yes) {
        double[] figures = spread.scaled(features.figures());
        int[] places = features.places();
        String[] names = new String[places.length + figures.length];
        double[] values = new double[names.length];
        for (int i = 0; i < places.length; i++) {
            names[i] = name(places[i]);
            values[i] = features.values()[i];
        }
        for (int i = 0; i < figures.length; i++) {
            names[places.length + i] = name(TextFeatures.PLACES + i);
            values[places.length + i] = figures[i];
        }
        return new ArrayExample<>(yes ? YES : NO, names, values);
    }

    private static synchronized String name(int place) {
        String known = NAMES[place];
        if (known == null) {
            known = Integer.toString(place);
            NAMES[place] = known;
        }
        return known;
    }

    private static LinearWeights weights(LibLinearClassificationModel trained) {
        Model inner = trained.getInnerModels().getFirst();
        ImmutableFeatureMap places = trained.getFeatureIDMap();
        double[] rows = inner.getFeatureWeights();
        boolean first =
                trained.getOutputIDInfo().getOutput(inner.getLabels()[0]).equals(YES);
        double sign = first ? 1 : -1;
        float[] words = new float[TextFeatures.PLACES];
        double[] figures = new double[TextFigures.COUNT];
        List<String> names = new ArrayList<>(places.keySet());
        for (String name : names) {
            int place = Integer.parseInt(name);
            double weight = sign * rows[places.getID(name)];
            if (place < TextFeatures.PLACES) {
                words[place] = (float) weight;
            } else {
                figures[place - TextFeatures.PLACES] = weight;
            }
        }
        return new LinearWeights(words, figures, sign * rows[rows.length - 1]);
    }
}
