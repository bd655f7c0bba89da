package signalbox.core.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingTest {
    private static final List<String> EASY = List.of("hello", "thanks", "weather", "time", "lunch");
    private static final List<String> HARD = List.of("theorem", "integral", "manifold", "lemma", "tensor");

    private static String prompt(Random random, boolean hard) {
        StringBuilder text = new StringBuilder("please");
        for (int i = 0; i < 6; i++) {
            text.append(' ').append((hard ? HARD : EASY).get(random.nextInt(5)));
        }
        return text.append(' ').append(random.nextInt(10_000)).toString();
    }

    private static List<Example.Judged> judged(int count) {
        Random random = new Random(3);
        List<Example.Judged> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean hard = random.nextBoolean();
            examples.add(new Example.Judged(prompt(random, hard), !hard, random.nextInt(10) > 0));
        }
        return examples;
    }

    private static List<Example.Labelled> labelled(int count) {
        Random random = new Random(3);
        List<Example.Labelled> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean hard = i % 2 == 0;
            examples.add(new Example.Labelled(prompt(random, hard), hard ? "reasoning" : "simple"));
        }
        return examples;
    }

    @Test
    void learnsWhereADearAnswerIsWorthIt() throws TooFewException {
        var training = new GainTraining(judged(300));

        GainTraining.Report report = training.crossValidate(5, 1, String::length);
        TrainedModel model = training.train(report, 0.4);

        assertThat(report.model().apgr()).isGreaterThan(0.7);
        assertThat(model.gain("theorem lemma integral")).isGreaterThan(model.gain("hello lunch time") + 0.3);
    }

    @Test
    void theThresholdGivesTheShareThatIsWanted() throws TooFewException {
        List<Example.Judged> examples = judged(400);
        var training = new GainTraining(examples);
        GainTraining.Report report = training.crossValidate(5, 1, String::length);
        TrainedModel model = training.train(report, 0.3);

        double threshold = model.threshold(0.3);
        double share = 0;
        for (double gain : report.held()) {
            share += gain >= threshold ? 1.0 / examples.size() : 0;
        }

        assertThat(share).isCloseTo(0.3, within(0.02));
        assertThat(model.threshold(0)).isInfinite();
        assertThat(model.gain("anything")).isGreaterThan(model.threshold(1));
    }

    @Test
    void guessingHasHalfTheArea() {
        Random random = new Random(5);
        List<Example.Judged> examples = judged(4000);
        double[] guesses = random.doubles(examples.size()).toArray();

        assertThat(CostQuality.of(guesses, examples).apgr()).isCloseTo(0.5, within(0.03));
    }

    @Test
    void theCurveEndsAtTheStrongModelAlone() {
        List<Example.Judged> examples = List.of(
                new Example.Judged("a", false, true),
                new Example.Judged("b", true, true),
                new Example.Judged("c", true, true),
                new Example.Judged("d", false, false));

        CostQuality known = CostQuality.of(new double[] {4, 3, 2, 1}, examples);

        assertThat(known.weak()).isEqualTo(0.5);
        assertThat(known.strong()).isEqualTo(0.75);
        assertThat(known.curve().getLast()).isEqualTo(new CostQuality.Point(1, 0.75, 1));
        assertThat(known.strongShareFor(1)).isEqualTo(0.25);
        assertThat(known.apgr()).isCloseTo(0.875, within(1e-9));
    }

    @Test
    void learnsLabelsAndSaysHowOftenItIsRight() throws TooFewException {
        var training = new LabelTraining(labelled(80));

        LabelTraining.Report report = training.crossValidate(5, 1, prompt -> "simple");

        assertThat(report.model()).isGreaterThan(0.95);
        assertThat(report.byRules()).isEqualTo(0.5);
        assertThat(training.train().labels("a lemma on a tensor").getFirst().label())
                .isEqualTo("reasoning");
    }

    @Test
    void refusesTooFewExamplesWithTheNumberNeeded() {
        assertThatThrownBy(() -> new LabelTraining(labelled(20)))
                .isInstanceOf(TooFewException.class)
                .hasMessageContaining("20 labelled prompts")
                .hasMessageContaining("At least 60");
        assertThatThrownBy(() -> new GainTraining(judged(100))).isInstanceOf(TooFewException.class);
    }

    @Test
    void theSamePromptIsNeverOnBothSides() {
        List<Example.Labelled> twice = new ArrayList<>(labelled(50));
        twice.addAll(labelled(50));

        Folds folds = Folds.of(twice, 5, 7);

        for (int i = 0; i < 50; i++) {
            assertThat(folds.of()[i]).isEqualTo(folds.of()[i + 50]);
        }
    }

    @Test
    void aModelIsTheSameAfterItsFile(@TempDir Path folder) throws IOException, TooFewException {
        var training = new GainTraining(judged(300));
        TrainedModel model = training.train(training.crossValidate(2, 1, String::length), 0.2);
        Path file = folder.resolve("classifier.model");

        TrainedModelFile.write(model, file);
        TrainedModel read = TrainedModelFile.read(file);

        assertThat(read.gain("theorem hello 12")).isEqualTo(model.gain("theorem hello 12"));
        assertThat(read.threshold(0.25)).isEqualTo(model.threshold(0.25));
        assertThat(read.dearShare()).isEqualTo(0.2);
    }

    @Test
    void aFileThatIsNoModelIsSaidToBeNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("classifier.model"), "hello");

        assertThatThrownBy(() -> TrainedModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a trained classifier");
    }
}
