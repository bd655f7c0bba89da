package signalbox.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signalbox.core.calllog.CallReport;
import signalbox.core.calllog.FindingWords;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.pricing.Money;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON, with exact amounts, and as lines of text, with amounts to the hundredth of a cent. */
final class ReportWords {
    private ReportWords() {}

    static ObjectNode toJson(CallReport report, int days) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("days", days);
        ObjectNode tiers = json.putObject("tiers");
        for (GroupTotals tier : report.tiers()) {
            tiers.putObject(tier.value())
                    .put("calls", tier.calls())
                    .put("total_cost", tier.knownCost().usd())
                    .put("unknown_costs", tier.unknownCosts())
                    .put("errors", tier.errors())
                    .put(
                            "avg_latency_ms",
                            tier.averageLatency().map(Duration::toMillis).orElse(null));
        }
        json.put("total_calls", report.total().calls());
        json.put("total_cost", report.total().knownCost().usd());
        json.put("unknown_costs", report.total().unknownCosts());
        ObjectNode baseline = json.putObject("baseline");
        baseline.put("tier", report.baselineTier());
        baseline.put(
                "cost", report.comparison().map(all -> all.baselineCost().usd()).orElse(null));
        baseline.put(
                "saving", report.comparison().map(all -> all.saving().usd()).orElse(null));
        baseline.put(
                "calls", report.comparison().map(CallReport.Comparison::calls).orElse(null));
        baseline.put(
                "not_compared",
                report.comparison().map(CallReport.Comparison::notCompared).orElse(null));
        return json;
    }

    static List<String> lines(CallReport report, int days) {
        List<String> lines = new ArrayList<>();
        lines.add("Last " + days + " days");
        lines.add(String.format(Locale.ROOT, "  %-16s %10s %14s %14s", "tier", "calls", "cost $", "avg latency ms"));
        for (GroupTotals tier : report.tiers()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-16s %,10d %14s %14s",
                    tier.value().isEmpty() ? "(none)" : tier.value(),
                    tier.calls(),
                    cents(tier.knownCost()),
                    tier.averageLatency()
                            .map(latency -> String.format(Locale.ROOT, "%,d", latency.toMillis()))
                            .orElse("unknown")));
        }
        lines.add(String.format(
                Locale.ROOT,
                "  %-16s %,10d %14s",
                "all",
                report.total().calls(),
                cents(report.total().knownCost())));
        if (report.total().unknownCosts() > 0) {
            lines.add("  " + FindingWords.ofUnknownCost(report.total().unknownCosts()) + " not in these sums.");
        }
        lines.add(report.comparison()
                .map(all -> saving(all, report.baselineTier()))
                .orElse("  The price of \"" + report.baselineTier() + "\" is unknown; nothing to compare with."));
        return lines;
    }

    private static String saving(CallReport.Comparison all, String baseline) {
        boolean more = all.saving().isNegative();
        String apart = all.notCompared() == 0 ? "" : " (" + all.notCompared() + " calls could not be compared)";
        return "  All on \"" + baseline + "\" would have cost $" + cents(all.baselineCost()) + ": routing "
                + (more ? "cost $" + cents(Money.ZERO.minus(all.saving())) + " more" : "saved $" + cents(all.saving()))
                + apart + ".";
    }

    private static String cents(Money money) {
        BigDecimal rounded = money.usd().setScale(4, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,.4f", rounded);
    }
}
