package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.learning.Example;
import signalbox.core.learning.GainTraining;
import signalbox.core.learning.LabelTraining;
import signalbox.core.learning.TooFewException;
import signalbox.core.learning.TrainedModel;
import signalbox.core.learning.TrainedModelFile;
import signalbox.core.routing.RulesScore;
import signalbox.core.table.Complexity;
import signalbox.core.table.RoutingTable;
import tools.jackson.databind.node.ObjectNode;

/** {@code signalbox train}: trains the local classifier and says how good it is beside the rules. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train the local classifier (method \"model\") on prompts of your own, and say by cross-validation how good"
                    + " it is beside the rules.",
            "Each line or row has \"prompt\" and either \"complexity\" or \"tier\", or \"weak_correct\" and"
                    + " \"strong_correct\" (0 or 1): whether a cheap and a dear model answered it rightly."
        })
final class TrainCommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "FILE", description = "A .jsonl or .csv file; .gz too.")
    @Nullable
    Path from;

    @Option(names = "--labels", description = "Instead of a file: the routes that you corrected in the playground.")
    boolean labels;

    @Option(
            names = "--reviews",
            description = "Instead of a file: the votes in your comparisons of a cheaper with a dearer tier.")
    boolean reviews;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the classifier (default: the workspace's, which the console uses).")
    @Nullable
    Path out;

    @Option(names = "--evaluate", description = "Only say how good it would be; write nothing.")
    boolean evaluate;

    @Option(
            names = "--dear-share",
            paramLabel = "SHARE",
            description = "With weak_correct and strong_correct: the share of calls wanted on the dear side, 0 to 1"
                    + " (default: ${DEFAULT-VALUE}).")
    double dearShare = 0.3;

    @Option(names = "--folds", paramLabel = "N", description = "Of the cross-validation (default: ${DEFAULT-VALUE}).")
    int folds = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Which prompts are held out together (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--json", description = "Print JSON, with the cost-quality curve.")
    boolean json;

    @Mixin
    final TableOption table = new TableOption();

    private final Workspace workspace;
    private final Output output;

    TrainCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws UserException {
        if (folds < 2 || folds > 20 || !(dearShare >= 0 && dearShare <= 1)) {
            throw new UserException("--folds is 2 to 20, --dear-share is 0 to 1.");
        }
        RoutingTable routes = table.read(workspace);
        List<Example> examples = examples(routes);
        try {
            List<Example.Judged> judged = only(Example.Judged.class, examples);
            if (!judged.isEmpty()) {
                gains(judged, routes);
            } else {
                labels(only(Example.Labelled.class, examples), routes);
            }
        } catch (TooFewException few) {
            throw new UserException(few.getMessage() + " Nothing was trained.", few);
        }
        return 0;
    }

    private List<Example> examples(RoutingTable routes) throws UserException {
        if (Stream.of(labels, reviews, from != null).filter(given -> given).count() != 1) {
            throw new UserException("Say what to train on: one of --from FILE, --labels and --reviews.");
        }
        if (reviews) {
            return ReviewedPrompts.read(workspace.comparisons(), routes);
        }
        if (from != null) {
            return LabelsFile.read(from);
        }
        if (Files.notExists(workspace.labels())) {
            throw new UserException(
                    "There are no labels yet: correct routes in the playground, or name a file with --from.");
        }
        return LabelsFile.read(workspace.labels());
    }

    private static <T extends Example> List<T> only(Class<T> kind, List<Example> examples) throws UserException {
        List<T> found =
                examples.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (!found.isEmpty() && found.size() < examples.size()) {
            throw new UserException("The file mixes labels and judged answers; train on one kind at a time.");
        }
        return found;
    }

    private void gains(List<Example.Judged> examples, RoutingTable routes) throws UserException, TooFewException {
        var training = new GainTraining(examples);
        RulesScore rules = new RulesScore(routes);
        GainTraining.Report report = training.crossValidate(folds, seed, rules::of);
        print(TrainWords.json(report, folds, seed), TrainWords.lines(report, folds, seed, dearShare));
        if (!evaluate) {
            write(training.train(report, dearShare));
        }
    }

    private void labels(List<Example.Labelled> examples, RoutingTable routes) throws UserException, TooFewException {
        var training = new LabelTraining(examples);
        RulesScore rules = new RulesScore(routes);
        boolean complexities = examples.stream()
                .allMatch(one -> Complexity.ofWireName(one.label()).isPresent());
        LabelTraining.Report report =
                training.crossValidate(folds, seed, complexities ? rules::complexity : rules::tier);
        print(TrainWords.json(report, folds, seed), TrainWords.lines(report, folds, seed));
        if (!evaluate) {
            write(training.train());
        }
    }

    private void print(ObjectNode asJson, List<String> asWords) {
        if (json) {
            output.json(asJson);
        } else {
            asWords.forEach(output::line);
        }
    }

    private void write(TrainedModel model) throws UserException {
        Path file = out == null ? workspace.classifier() : out;
        try {
            TrainedModelFile.write(model, file);
        } catch (IOException failed) {
            throw UserException.unwritable(file, failed);
        }
        if (!json) {
            output.line(String.format(
                    Locale.ROOT,
                    "Written to %s. It decides where the table's classifier has method \"model\"%s.",
                    file,
                    out == null ? "" : " and model_file names it"));
        }
    }
}
