package signalbox.ui.playground;

import java.util.Optional;
import signalbox.core.calllog.Call;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Decision;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The route and the cost of a prompt at two times, in words. */
record RouteDifference(String words, boolean sameRoute) {
    /** What the table of today would do with a call of before; nothing was sent. */
    static RouteDifference today(Call before, Decision today) {
        boolean same = before.decision().tier().equals(today.tier())
                && before.decision().model().equals(today.model());
        String cost = today.estimate().map(Formats::estimate).orElseGet(Formats::unknown);
        return new RouteDifference(
                same
                        ? Strings.text("playground.difference.today-same", route(today), cost)
                        : Strings.text("playground.difference.today", route(today), cost, route(before.decision())),
                same);
    }

    /** A call and its repetition. */
    static RouteDifference repeated(Call before, Call now) {
        boolean same = before.decision().tier().equals(now.decision().tier())
                && before.decision().model().equals(now.decision().model());
        String when = Formats.time(before.at());
        String then = cost(before.totalCost());
        String today = cost(now.totalCost());
        String change = change(before.totalCost(), now.totalCost());
        return new RouteDifference(
                same
                        ? Strings.text("playground.difference.repeated-same", when, then, today, change)
                        : Strings.text(
                                "playground.difference.repeated",
                                when,
                                route(before.decision()),
                                route(now.decision()),
                                then,
                                today,
                                change),
                same);
    }

    private static String route(Decision decision) {
        return decision.tier() + " (" + decision.model().modelId() + ")";
    }

    private static String cost(Optional<Money> cost) {
        return cost.map(Formats::money).orElseGet(Formats::unknown);
    }

    private static String change(Optional<Money> before, Optional<Money> now) {
        return before.isEmpty() || now.isEmpty()
                ? Formats.unknown()
                : Formats.moneyChange(now.get().minus(before.get()));
    }
}
