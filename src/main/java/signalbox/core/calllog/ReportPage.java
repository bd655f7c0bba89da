package signalbox.core.calllog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import signalbox.core.pricing.Money;

/** A report as one HTML page that needs nothing else, and as CSV. Amounts in the page are to the hundredth of a cent. */
public final class ReportPage {
    private final CallReport report;
    private final List<GroupTotals> tasks;
    private final List<Finding> findings;
    private final String title;

    /** @param title such as the period, in words */
    public ReportPage(CallReport report, List<GroupTotals> tasks, List<Finding> findings, String title) {
        this.report = report;
        this.tasks = List.copyOf(tasks);
        this.findings = List.copyOf(findings);
        this.title = title;
    }

    public String html() {
        StringBuilder body = new StringBuilder();
        CallTotals total = report.total();
        body.append("<h1>")
                .append(escaped(title))
                .append("</h1>\n<section><p class=\"lead\">$")
                .append(cents(total.knownCost()))
                .append(" for ")
                .append(FindingWords.calls(total.calls()))
                .append("</p>");
        if (total.unknownCosts() > 0) {
            body.append("<p class=\"quiet\">")
                    .append(FindingWords.ofUnknownCost(total.unknownCosts()))
                    .append(" not in any sum.</p>");
        }
        body.append("<p>").append(escaped(baseline())).append("</p>");
        total.latency()
                .ifPresent(latency -> body.append("<p>Half of the calls took at most ")
                        .append(latency.estimated() ? "≈ " : "")
                        .append(seconds(latency.median()))
                        .append(" s, 95 in 100 at most ")
                        .append(latency.estimated() ? "≈ " : "")
                        .append(seconds(latency.p95()))
                        .append(" s.</p>"));
        body.append("</section>\n<section><h2>Findings</h2>");
        if (findings.isEmpty()) {
            body.append("<p class=\"quiet\">Nothing stands out.</p>");
        } else {
            body.append("<ul>");
            findings.forEach(finding -> body.append("<li>")
                    .append(escaped(FindingWords.of(finding)))
                    .append("</li>"));
            body.append("</ul>");
        }
        body.append("</section>\n");
        table(body, "Cost by tier", report.tiers());
        table(body, "Cost by task", tasks);
        return template().replace("{{title}}", escaped(title)).replace("{{body}}", body);
    }

    /** One line for each tier, task and finding; amounts exact, what is unknown counted apart. */
    public List<String> csv() {
        List<String> lines = new java.util.ArrayList<>();
        lines.add("kind,name,calls,cost_usd,unknown_costs,errors,avg_latency_ms,note");
        lines.add(line(
                "total",
                "",
                report.total().calls(),
                report.total().knownCost(),
                report.total().unknownCosts(),
                report.total().errors(),
                report.total()
                        .latency()
                        .map(all -> all.average().toMillis() + "")
                        .orElse(""),
                baseline()));
        report.tiers().forEach(tier -> lines.add(line("tier", tier)));
        tasks.forEach(task -> lines.add(line("task", task)));
        findings.forEach(finding -> lines.add("finding,,,,,,," + quoted(FindingWords.of(finding))));
        return lines;
    }

    private static String line(String kind, GroupTotals group) {
        return line(
                kind,
                group.value(),
                group.calls(),
                group.knownCost(),
                group.unknownCosts(),
                group.errors(),
                group.averageLatency().map(average -> average.toMillis() + "").orElse(""),
                "");
    }

    private static String line(
            String kind, String name, long calls, Money cost, long unknown, long errors, String latency, String note) {
        return String.join(
                ",", kind, quoted(name), calls + "", cost.toString(), unknown + "", errors + "", latency, quoted(note));
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private String baseline() {
        return report.comparison()
                .map(all -> "All on " + report.baselineTier() + " would have cost $" + cents(all.baselineCost())
                        + ": routing "
                        + (all.saving().isNegative()
                                ? "cost $" + cents(Money.ZERO.minus(all.saving())) + " more"
                                : "saved $" + cents(all.saving()))
                        + ". Compared are the " + count(all.calls()) + " calls of known tokens and cost, at the price"
                        + " of " + report.baselineTier() + " now"
                        + (all.notCompared() == 0 ? "." : "; " + count(all.notCompared()) + " could not be."))
                .orElse("The price of " + report.baselineTier() + " is unknown; there is nothing to compare with.");
    }

    private static void table(StringBuilder body, String heading, List<GroupTotals> groups) {
        double most = groups.stream()
                .mapToDouble(group -> group.knownCost().usd().doubleValue())
                .max()
                .orElse(0);
        body.append("<section><h2>")
                .append(heading)
                .append("</h2><table><tr><th></th><th class=\"n\">calls</th>")
                .append("<th class=\"n\">cost $</th><th></th><th class=\"n\">unknown cost</th>")
                .append("<th class=\"n\">errors</th><th class=\"n\">average s</th></tr>");
        for (GroupTotals group : groups) {
            double share = most == 0 ? 0 : group.knownCost().usd().doubleValue() / most * 100;
            body.append("<tr><td>")
                    .append(group.value().isEmpty() ? "(none)" : escaped(group.value()))
                    .append("</td><td class=\"n\">")
                    .append(count(group.calls()))
                    .append("</td><td class=\"n\">")
                    .append(cents(group.knownCost()))
                    .append("</td><td><div class=\"bar\"><i style=\"width:")
                    .append(String.format(Locale.ROOT, "%.1f", share))
                    .append("%\"></i></div></td><td class=\"n\">")
                    .append(count(group.unknownCosts()))
                    .append("</td><td class=\"n\">")
                    .append(count(group.errors()))
                    .append("</td><td class=\"n\">")
                    .append(group.averageLatency().map(ReportPage::seconds).orElse("unknown"))
                    .append("</td></tr>");
        }
        body.append("</table></section>\n");
    }

    private static String template() {
        try (InputStream page = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String cents(Money money) {
        return String.format(Locale.ROOT, "%,.4f", money.usd().setScale(4, RoundingMode.HALF_UP));
    }

    static String count(long calls) {
        return String.format(Locale.ROOT, "%,d", calls);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%,.2f", duration.toMillis() / 1000.0);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
