package signalbox.core.review;

import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/**
 * One side of a comparison as it was when the comparison was made: a tier with its primary model, or a model outside the
 * tiers.
 *
 * @param tier its name in the routing table of that time; of a model outside the tiers, {@code provider/model}
 * @param model the tier's primary model of that time; an answer of any other model is not this contender's
 */
public record Contender(String tier, ModelRef model) {
    /**
     * The tier of that name, or the model written as {@code provider/model} whose provider the table has; empty where
     * there is neither.
     */
    public static Optional<Contender> of(RoutingTable table, String name) {
        Optional<Contender> ofTier = table.tier(name).map(Contender::of);
        return ofTier.isPresent()
                ? ofTier
                : ModelRef.of(name)
                        .filter(model -> table.providers().containsKey(model.provider()))
                        .map(Contender::of);
    }

    private static Contender of(Tier tier) {
        return new Contender(tier.name(), tier.model());
    }

    private static Contender of(ModelRef model) {
        return new Contender(model.toString(), model);
    }

    /** Whether it is a model outside the tiers. */
    public boolean isModel() {
        return tier.equals(model.toString());
    }
}
