package signalbox.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signalbox.core.learning.CostQuality;
import signalbox.core.learning.GainTraining;
import signalbox.core.learning.LabelTraining;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a training came to, as lines for a terminal and as JSON. */
final class TrainWords {
    private static final double HALF = 0.5;
    private static final double MOST = 0.8;

    private TrainWords() {}

    static List<String> lines(GainTraining.Report report, int folds, long seed, double dearShare) {
        CostQuality model = report.model();
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%,d prompts: the weak model is right on %.1f%%, the strong one on %.1f%%.",
                report.examples(), 100 * model.weak(), 100 * model.strong()));
        lines.add(format("APGR by %d-fold cross-validation (seed %d); 0.5 is guessing:", folds, seed));
        lines.add(format("  this classifier   %.3f", model.apgr()));
        lines.add(format("  prompt length     %.3f", report.byLength()));
        lines.add(format("  rules             %.3f", report.byRules()));
        lines.add(format(
                "Half of the gap is closed with %.0f%% of calls on the strong model, 80%% of it with %.0f%%.",
                100 * model.strongShareFor(HALF), 100 * model.strongShareFor(MOST)));
        lines.add("On the strong model   answers right   gap closed");
        for (CostQuality.Point point : model.curve()) {
            lines.add(format(
                    "             %5.0f%%           %5.1f%%       %5.0f%%",
                    100 * point.strongShare(), 100 * point.correct(), 100 * point.gap()));
        }
        lines.add(format("The threshold is set for %.0f%% of calls on the dear side.", 100 * dearShare));
        if (model.apgr() <= Math.max(report.byLength(), report.byRules())) {
            lines.add("It is no better than a simpler way: do not use it yet.");
        }
        return lines;
    }

    static List<String> lines(LabelTraining.Report report, int folds, long seed) {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%,d prompts; labels told rightly by %d-fold cross-validation (seed %d):",
                report.examples(), folds, seed));
        lines.add(format("  this classifier       %.1f%%", 100 * report.model()));
        lines.add(format("  rules                 %.1f%%", 100 * report.byRules()));
        lines.add(format("  the commonest label   %.1f%%", 100 * report.byCommonest()));
        report.ofLabel().forEach((label, share) -> lines.add(format("  of %-18s %.1f%%", label, 100 * share)));
        if (report.model() <= Math.max(report.byRules(), report.byCommonest())) {
            lines.add("It is no better than a simpler way: do not use it yet.");
        }
        return lines;
    }

    static ObjectNode json(GainTraining.Report report, int folds, long seed) {
        ObjectNode json = head(report.examples(), folds, seed);
        json.put("weak_correct", report.model().weak());
        json.put("strong_correct", report.model().strong());
        ObjectNode apgr = json.putObject("apgr");
        apgr.put("model", report.model().apgr());
        apgr.put("length", report.byLength());
        apgr.put("rules", report.byRules());
        report.byFold().forEach(apgr.putArray("model_by_fold")::add);
        json.put("cpt50", report.model().strongShareFor(HALF));
        json.put("cpt80", report.model().strongShareFor(MOST));
        ArrayNode curve = json.putArray("curve");
        for (CostQuality.Point point : report.model().curve()) {
            curve.addObject()
                    .put("strong_share", point.strongShare())
                    .put("correct", point.correct())
                    .put("gap_closed", point.gap());
        }
        return json;
    }

    static ObjectNode json(LabelTraining.Report report, int folds, long seed) {
        ObjectNode json = head(report.examples(), folds, seed);
        ObjectNode accuracy = json.putObject("accuracy");
        accuracy.put("model", report.model());
        accuracy.put("rules", report.byRules());
        accuracy.put("commonest", report.byCommonest());
        ObjectNode ofLabel = accuracy.putObject("model_by_label");
        report.ofLabel().forEach(ofLabel::put);
        return json;
    }

    private static ObjectNode head(int examples, int folds, long seed) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("examples", examples)
                .put("folds", folds)
                .put("seed", seed);
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
