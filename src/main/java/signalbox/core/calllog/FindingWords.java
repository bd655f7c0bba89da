package signalbox.core.calllog;

import signalbox.core.pricing.ModelPrice;

/** A finding in a sentence, with its baseline and what is unknown. */
public final class FindingWords {
    private FindingWords() {}

    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.EasyOnDear easy ->
                ReportPage.count(easy.count()) + (easy.count() == 1 ? " simple call of " : " simple calls of ")
                        + task(easy.task()) + " ran on " + easy.tier()
                        + " for $" + ReportPage.cents(easy.cost()) + "; their tokens on " + easy.cheaperTier()
                        + " would have cost $" + ReportPage.cents(easy.atCheaper()) + ", $"
                        + ReportPage.cents(easy.saving()) + " less" + unknown(easy.unknown())
                        + " Compare the two before moving them.";
            case Finding.FailingCheap failing ->
                ReportPage.count(failing.errors()) + " of " + calls(failing.count()) + " of "
                        + task(failing.task()) + " on " + failing.tier()
                        + " failed: the tier may be too low for this task.";
            case Finding.PriceChange change ->
                change.model() + " charges $" + perMillion(change.after()) + " per million tokens since "
                        + change.since()
                        + ", $" + perMillion(change.before()) + " before; "
                        + calls(change.count()) + " since then cost $"
                        + ReportPage.cents(change.atAfter()) + " at it and $" + ReportPage.cents(change.atBefore())
                        + " at the one before" + unknown(change.unknown());
            case Finding.UnusualDay day ->
                day.day() + " cost $" + ReportPage.cents(day.cost()) + "; half of the days cost at most $"
                        + ReportPage.cents(day.usual()) + unknown(day.unknown());
        };
    }

    private static String perMillion(ModelPrice price) {
        return price.input().stripTrailingZeros().toPlainString() + " / $"
                + price.output().stripTrailingZeros().toPlainString();
    }

    private static String task(String task) {
        return task.isEmpty() ? "no task type" : task;
    }

    private static String unknown(long calls) {
        return calls == 0 ? "." : "; " + ofUnknownCost(calls) + " left out.";
    }

    /** "1 call", "2,000 calls". */
    static String calls(long count) {
        return ReportPage.count(count) + (count == 1 ? " call" : " calls");
    }

    /** "1 call is", "2,000 calls are" without a cost that is known, and so in no sum. */
    public static String ofUnknownCost(long calls) {
        return calls(calls) + " of unknown cost " + are(calls);
    }

    private static String are(long count) {
        return count == 1 ? "is" : "are";
    }
}
