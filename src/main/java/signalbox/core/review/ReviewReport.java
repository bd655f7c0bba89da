package signalbox.core.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import signalbox.core.pricing.Money;

/**
 * A comparison as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. It follows the
 * reader's light or dark theme, and texts of prompts and models are escaped.
 *
 * @param verdict by the plan and with all that was looked at, which may be less than the evidence alone would say
 * @param sentence the verdict in words
 * @param outcomes what each example says of the cheap side; empty where it is not judged
 * @param groups by what the losses are told apart
 * @param judgedBy who or what took the votes, as the reader is told
 * @param notes what takes from the verdict's worth, each a sentence
 */
public record ReviewReport(
        Review review,
        Evidence evidence,
        Verdict verdict,
        String sentence,
        Function<ReviewItem, Optional<Outcome>> outcomes,
        ExampleGroups groups,
        String judgedBy,
        List<String> notes) {
    /** Where the limit stands on a bar. */
    private static final double LIMIT_AT = 0.8;

    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    public ReviewReport {
        notes = List.copyOf(notes);
    }

    /** Of a review that a check has judged. */
    public static ReviewReport of(CheckedReview checked, ExampleGroups groups) {
        return new ReviewReport(
                checked.review(),
                checked.evidence(),
                checked.evidence().verdict(),
                VerdictSentence.of(
                        checked.evidence(),
                        checked.review().comparison().cheap(),
                        checked.review().comparison().premium()),
                checked::outcomeOf,
                groups,
                "the check \"" + checked.check().wireName() + "\" against expected answers",
                notes(checked));
    }

    private static List<String> notes(CheckedReview checked) {
        String careful = "A check cannot tell how bad a wrong answer is: each that is worse counts as severe.";
        return checked.lost() == 0 ? List.of(careful) : List.of(careful, undecided(checked));
    }

    /** Why some examples say nothing; a sentence. */
    public static String undecided(CheckedReview checked) {
        int pairs = checked.lost();
        return pairs + (pairs == 1 ? " example is" : " examples are")
                + " undecided: the program ended while a call was under way, what became of it is unknown, and it may"
                + " have been paid.";
    }

    public String html() {
        HtmlText body = new HtmlText();
        head(body);
        writeVerdict(body);
        LossTables.write(body, review, LossSlice.of(review.items(), outcomes, groups));
        money(body);
        terms(body);
        items(body);
        return page(title(), body);
    }

    static String page(String title, HtmlText body) {
        return template().replace("{{title}}", HtmlText.escaped(title)).replace("{{body}}", body.toString());
    }

    private String title() {
        return cheap() + " in place of " + premium();
    }

    private void head(HtmlText body) {
        Comparison comparison = review.comparison();
        body.element("h1", title());
        body.element(
                "div",
                "quiet",
                comparison.cheap().model() + " against " + comparison.premium().model() + " · "
                        + comparison.examples().stream()
                                .filter(example -> !example.isControl())
                                .count()
                        + " examples · judged by " + judgedBy + " · "
                        + CREATED.format(comparison.created()) + " UTC");
    }

    private void writeVerdict(HtmlText body) {
        body.open("section").element("h2", "Verdict");
        body.element("div", "verdict " + verdict.wireName(), capitalized(verdict.wireName()));
        body.element("p", sentence);
        notes.forEach(note -> body.element("p", "quiet", note));
        body.open("table", "evidence");
        bar(body, cheap() + " is not worse by the margin", evidence.logSwitch());
        bar(body, "severe cases are rare enough", evidence.logSevere());
        bar(body, cheap() + " is worse by the margin", evidence.logKeep());
        body.close("table");
        body.element(
                "p",
                "quiet",
                String.format(
                        Locale.ROOT,
                        "Each bar is evidence on a logarithmic scale; the line is its limit, %.0f. A switch needs the"
                            + " first two. The mean difference is at least %.3f (-1 always much worse, 1 always much"
                            + " better), however often one has looked.",
                        evidence.terms().threshold(),
                        evidence.lowerBound()));
        body.close("section");
    }

    private void bar(HtmlText body, String name, double log) {
        body.open("tr").element("td", name).open("td");
        body.bar(log / evidence.logThreshold() * LIMIT_AT).close("td");
        body.element("td", "n", figure(Math.exp(log))).close("tr");
    }

    private static String figure(double evidence) {
        return evidence >= 1000 ? "over 1,000" : String.format(Locale.ROOT, "%.3g", evidence);
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    private void money(HtmlText body) {
        Bill bill = Bill.of(review.items());
        body.open("section").element("h2", "Money");
        body.element(
                "p",
                "Paid for this comparison: $" + bill.paid()
                        + (bill.unknown() == 0 ? "" : ", and " + bill.unknown() + " calls of unknown cost") + ".");
        if (bill.pairs() > 0) {
            body.element(
                    "p",
                    "The same " + bill.pairs() + " requests cost $" + bill.cheap() + " on " + cheap() + " and $"
                            + bill.premium() + " on " + premium() + ".");
            Money inThousand = new Money(bill.savedIn(1000).usd().abs().round(new MathContext(3)));
            body.element(
                    "p",
                    "That is about $" + inThousand + (bill.saving().isNegative() ? " more" : " saved")
                            + " in 1,000 requests like these.");
        }
        body.close("section");
    }

    private void terms(HtmlText body) {
        Comparison comparison = review.comparison();
        ReviewTerms terms = comparison.terms();
        body.open("section").element("h2", "Fixed before the first vote");
        body.element(
                "p",
                "Margin " + terms.margin() + ", limit on severe cases " + terms.severeLimit() + ", risk "
                        + terms.alpha() + ", plan "
                        + comparison.protocol().plan().wireName() + ".");
        if (!comparison.protocol().criteria().isBlank()) {
            body.element("p", "Criteria: " + comparison.protocol().criteria());
        }
        body.element("p", "quiet", "Sample " + comparison.sampleHash()).close("section");
    }

    private void items(HtmlText body) {
        body.open("section", "examples").element("h2", "Every example");
        body.element(
                "p",
                "quiet paper",
                "Examples that are alike stand here with their first words, unless opened before printing.");
        for (ReviewItem item : review.items()) {
            if (!item.example().isControl()) {
                ReportItem.write(body, item, outcomes.apply(item), review.comparison());
            }
        }
        body.close("section");
    }

    private String cheap() {
        return review.comparison().cheap().tier();
    }

    private String premium() {
        return review.comparison().premium().tier();
    }

    private static String template() {
        try (InputStream file = ReviewReport.class.getResourceAsStream("report.html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
