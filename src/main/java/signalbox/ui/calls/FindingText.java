package signalbox.ui.calls;

import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.Finding;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/**
 * A finding at a glance.
 *
 * @param amount what there is to gain or to lose; empty where no amount says it
 * @param gain whether the amount is one to gain
 */
record FindingText(String title, String amount, boolean gain) {
    static FindingText of(Finding finding) {
        return switch (finding) {
            case Finding.EasyOnDear easy ->
                new FindingText(
                        Strings.text("calls.finding.easy", task(easy.task()), easy.tier()),
                        Strings.text("calls.finding.saves", Formats.money(easy.saving())),
                        true);
            case Finding.FailingCheap failing ->
                new FindingText(
                        Strings.text("calls.finding.failing", task(failing.task()), failing.tier()),
                        Strings.text(
                                "calls.finding.failed",
                                Formats.share((double) failing.errors() / Math.max(1, failing.count()))),
                        false);
            case Finding.PriceChange change ->
                new FindingText(
                        Strings.text("calls.finding.price", change.model(), Formats.day(change.since())),
                        Formats.moneyChange(change.difference()),
                        change.difference().isNegative());
            case Finding.UnusualDay day ->
                new FindingText(
                        Strings.text("calls.finding.day", Formats.day(day.day())),
                        Formats.moneyChange(day.cost().minus(day.usual())),
                        false);
        };
    }

    private static String task(String task) {
        return CallWords.value(Dimension.TASK, task);
    }
}
