package signalbox.core.review;

import java.util.List;

/** Where the cheap side loses, as tables of the HTML report. */
final class LossTables {
    private LossTables() {}

    static void write(HtmlText body, Review review, List<LossSlice> slices) {
        if (slices.isEmpty()) {
            return;
        }
        body.open("section")
                .element("h2", "Where " + review.comparison().cheap().tier() + " loses");
        body.open("table").open("tr").element("th", "by").element("th", "group");
        for (String column : List.of("judged", "better", "worse", "worse in 100")) {
            body.element("th", "n", column);
        }
        body.close("tr");
        for (LossSlice slice : slices) {
            body.open("tr").element("td", slice.dimension().words()).element("td", slice.group());
            body.element("td", "n", String.valueOf(slice.judged()));
            body.element("td", "n", String.valueOf(slice.better()));
            body.element("td", "n", String.valueOf(slice.worse()));
            body.element("td", "n", String.valueOf(Math.round(100 * slice.shareWorse())));
            body.close("tr");
        }
        body.close("table").close("section");
    }
}
