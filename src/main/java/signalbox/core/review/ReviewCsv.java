package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import signalbox.core.pricing.Money;

/**
 * The examples of a comparison as comma-separated values (RFC 4180) with a line of names. Money is US dollars, time
 * milliseconds; what is unknown is empty.
 */
public final class ReviewCsv {
    private static final List<String> COLUMNS = List.of(
            "position",
            "id",
            "outcome",
            "severe",
            "vote",
            "prompt",
            "expected",
            "cheap_answer",
            "premium_answer",
            "cheap_cost_usd",
            "premium_cost_usd",
            "cheap_latency_ms",
            "premium_latency_ms",
            "weight",
            "note");

    private ReviewCsv() {}

    /** Of a review that a check has judged. */
    public static String of(CheckedReview checked) {
        return of(checked.review(), checked::outcomeOf, checked::isSevere);
    }

    /**
     * @param outcomes what each example says of the cheap side
     * @param severe whether the cheap answer of an example counts as severely wrong
     */
    public static String of(
            Review review, Function<ReviewItem, Optional<Outcome>> outcomes, Predicate<ReviewItem> severe) {
        StringBuilder csv = new StringBuilder();
        line(csv, COLUMNS);
        for (ReviewItem item : review.items()) {
            if (!item.example().isControl()) {
                line(csv, fields(item, outcomes.apply(item), severe.test(item)));
            }
        }
        return csv.toString();
    }

    private static List<String> fields(ReviewItem item, Optional<Outcome> outcome, boolean severe) {
        Example example = item.example();
        List<String> fields = new ArrayList<>();
        fields.add(String.valueOf(example.position() + 1));
        fields.add(example.name());
        fields.add(ReportItem.words(outcome));
        fields.add(severe ? "1" : "0");
        fields.add(item.vote().map(vote -> vote.choice().wireName()).orElse(""));
        fields.add(example.request().text());
        fields.add(example.expected().orElse(""));
        fields.add(textOf(item.cheap()));
        fields.add(textOf(item.premium()));
        fields.add(item.cheap().cost().map(Money::toString).orElse(""));
        fields.add(item.premium().cost().map(Money::toString).orElse(""));
        fields.add(latencyOf(item.cheap()));
        fields.add(latencyOf(item.premium()));
        fields.add(String.valueOf(example.weight()));
        fields.add(item.note());
        return fields;
    }

    private static String textOf(SideState state) {
        return switch (state) {
            case SideState.Answered answered -> answered.text();
            case SideState.Failed failed -> "FAILED: " + failed.sentence();
            case SideState.Lost _ -> "UNKNOWN: the program ended while this call was under way";
            case SideState.Waiting _, SideState.Running _ -> "";
        };
    }

    private static String latencyOf(SideState state) {
        return state.answer()
                .map(answer -> String.valueOf(answer.latency().toMillis()))
                .orElse("");
    }

    private static void line(StringBuilder csv, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        csv.append("\r\n");
    }

    /** Quoted where it must be; a field that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String field) {
        String plain = field.matches("(?s)[=+@\\t\\r].*|-\\D.*") ? "'" + field : field;
        return plain.matches("(?s).*[\",\\r\\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
