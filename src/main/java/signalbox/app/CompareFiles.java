package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.core.pricing.Money;
import signalbox.core.review.CheckedReview;
import signalbox.core.review.Comparison;
import signalbox.core.review.Evidence;
import signalbox.core.review.ExampleGroups;
import signalbox.core.review.ReviewCsv;
import signalbox.core.review.ReviewReport;
import signalbox.core.review.Side;
import signalbox.core.review.VerdictSentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code signalbox compare} leaves in its folder, and its summary in words. */
final class CompareFiles {
    static final String REPORT = "report.html";

    private CompareFiles() {}

    static void write(Path folder, CheckedReview checked, ExampleGroups groups, ObjectNode result) throws IOException {
        Files.writeString(
                folder.resolve(REPORT), ReviewReport.of(checked, groups).html());
        Files.writeString(folder.resolve("items.csv"), ReviewCsv.of(checked));
        JsonMapper mapper = JsonMapper.builder().build();
        Files.writeString(
                folder.resolve("result.json"),
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
    }

    static List<String> summary(CheckedReview checked) {
        Comparison comparison = checked.review().comparison();
        Evidence evidence = checked.evidence();
        List<String> lines = new ArrayList<>();
        lines.add(VerdictSentence.of(evidence, comparison.cheap(), comparison.premium()));
        lines.add("Evidence, decided at " + short3(evidence.terms().threshold()) + ": to switch "
                + short3(Math.exp(evidence.logSwitch())) + ", severe cases are rare "
                + short3(Math.exp(evidence.logSevere())) + ", to keep " + short3(Math.exp(evidence.logKeep())) + ".");
        int failed = checked.failed() - checked.lost();
        if (failed > 0) {
            lines.add(failed + (failed == 1 ? " example" : " examples") + " had a call that failed.");
        }
        for (Side side : Side.values()) {
            Optional<Money> cost = CompareJson.cost(checked.review(), side);
            lines.add(comparison.contender(side).tier() + " ("
                    + comparison.contender(side).model() + ") cost "
                    + cost.map(money -> "$" + money).orElse("an unknown amount") + ".");
        }
        return lines;
    }

    private static String short3(double number) {
        return String.format(java.util.Locale.ROOT, "%.3g", number);
    }
}
