package signalbox.ui.compare;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import signalbox.core.chat.ModelRef;
import signalbox.core.review.Contender;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** The tiers as they are now, for badges and the words below a choice. */
record Tiers(Supplier<RoutingTable> table) {
    /** The names of the tiers, then of the models that the table names outside their first places. */
    static List<String> choices(RoutingTable table) {
        Stream<ModelRef> fallbacks = table.tiers().stream().flatMap(tier -> tier.models().stream());
        Stream<ModelRef> routes = table.taskRoutes().values().stream()
                .flatMap(route -> route instanceof TaskRoute.ToModel(ModelRef model) ? Stream.of(model) : Stream.of());
        List<ModelRef> first = table.tiers().stream().map(Tier::model).toList();
        Stream<String> models = Stream.concat(fallbacks, routes)
                .distinct()
                .filter(model -> !first.contains(model))
                .map(ModelRef::toString);
        return Stream.concat(table.tierNames().stream(), models).toList();
    }

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
                .orElseGet(() -> name.contains("/") ? Strings.text("compare.tiers.model") : "");
    }

    private static String price(Tier tier) {
        return tier.price()
                .map(price -> " · " + Strings.text("compare.tiers.price", Formats.price(price)))
                .orElse("");
    }
}
