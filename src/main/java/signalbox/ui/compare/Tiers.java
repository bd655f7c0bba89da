package signalbox.ui.compare;

import java.util.function.Supplier;
import signalbox.core.review.Contender;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** The tiers as they are now, for badges and the words below a choice. */
record Tiers(Supplier<RoutingTable> table) {
    TierBadge badge(String tier) {
        return new TierBadge(tier, table.get().tierNames().indexOf(tier));
    }

    TierBadge badge(Contender contender) {
        return badge(contender.tier());
    }

    /** Model and price: "gpt-4o-mini · $0.15 / $0.60 per million tokens". */
    String facts(String name) {
        return table.get()
                .tier(name)
                .map(tier -> tier.model().modelId() + price(tier))
                .orElse("");
    }

    private static String price(Tier tier) {
        return tier.price()
                .map(price -> " · " + Strings.text("compare.tiers.price", Formats.price(price)))
                .orElse("");
    }
}
