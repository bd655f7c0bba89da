package signalbox.core.review;

import java.util.Locale;
import java.util.Optional;
import signalbox.core.pricing.Money;

/** One example in the HTML report: closed, its first words and outcome; opened, prompt and both answers. */
final class ReportItem {
    private static final int TITLE_LENGTH = 110;

    private ReportItem() {}

    static void write(HtmlText body, ReviewItem item, Optional<Outcome> outcome, Comparison comparison) {
        Example example = item.example();
        boolean differs = outcome.map(found -> found != Outcome.SAME).orElse(true);
        body.open("details", differs ? "differs" : "").open("summary");
        body.element("em", styleOf(outcome), words(outcome) + " ");
        body.element("span", (example.name().isEmpty() ? "" : example.name() + " · ") + title(example));
        body.close("summary");
        body.element("pre", example.request().text());
        example.expected().ifPresent(expected -> body.element("p", "Expected: " + expected));
        body.open("div", "pair");
        side(body, comparison.cheap(), item.cheap());
        side(body, comparison.premium(), item.premium());
        body.close("div");
        if (!item.note().isBlank()) {
            body.element("p", "Note: " + item.note());
        }
        body.close("details");
    }

    static String words(Optional<Outcome> outcome) {
        return outcome.map(Outcome::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("not judged");
    }

    private static String styleOf(Optional<Outcome> outcome) {
        return outcome.map(found -> found.isWorse() ? "worse" : found.isBetter() ? "better" : "quiet")
                .orElse("quiet");
    }

    private static void side(HtmlText body, Contender contender, SideState state) {
        body.open("div");
        String cost = state.cost().map(Money::toString).map(usd -> " · $" + usd).orElse("");
        switch (state) {
            case SideState.Answered answered -> {
                body.element(
                        "div",
                        "quiet",
                        contender.tier() + cost + " · " + answered.latency().toMillis() + " ms");
                body.element("pre", answered.text());
            }
            case SideState.Failed failed -> {
                body.element("div", "quiet", contender.tier() + cost);
                body.element("p", "worse", "Failed: " + failed.sentence());
            }
            case SideState.Lost _ ->
                body.element(
                        "p",
                        contender.tier() + ": outcome unknown. The program ended while this call was under way; it may"
                                + " have been paid.");
            case SideState.Waiting _, SideState.Running _ ->
                body.element("div", "quiet", contender.tier() + ": not sent yet");
        }
        body.close("div");
    }

    private static String title(Example example) {
        String text = example.request().lastUserText().strip().replaceAll("\\s+", " ");
        return text.length() <= TITLE_LENGTH ? text : text.substring(0, TITLE_LENGTH) + "…";
    }
}
