package signalbox.core.routing;

import java.util.List;
import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;

/** The caller insists on a tier, or on a model. */
record ForcedStage(RoutingTable table) implements StageRule {
    @Override
    public StageName name() {
        return StageName.FORCED;
    }

    @Override
    public Ruling ask(StageInput input) {
        return input.request()
                .hints()
                .forcedTier()
                .map(this::forced)
                .orElseGet(() -> Ruling.passes(Cause.FORCED, "No tier was insisted on."));
    }

    /** A tier by its name, or else a model outside the tiers, as {@code provider/model}. */
    private Ruling forced(String name) {
        Optional<ModelRef> model = table.tier(name).isPresent()
                ? Optional.empty()
                : ModelRef.of(name).filter(this::isReachable);
        if (model.isPresent()) {
            String detail = "The request insists on model \"" + name + "\".";
            var route = new TaskRoute.ToModel(model.get());
            return new Ruling(Cause.FORCED, route, table.defaultTier(), detail, null, null, List.of());
        }
        return Ruling.toTier(
                Cause.FORCED, table.requireTier(name).name(), "The request insists on tier \"" + name + "\".");
    }

    private boolean isReachable(ModelRef model) {
        return table.providers().containsKey(model.provider());
    }
}
