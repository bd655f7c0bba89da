package signalbox.core.routing;

import signalbox.core.table.RoutingTable;

/** The caller insists on a tier. */
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
                .map(tier -> Ruling.toTier(
                        Cause.FORCED, table.requireTier(tier).name(), "The request insists on tier \"" + tier + "\"."))
                .orElseGet(() -> Ruling.passes(Cause.FORCED, "No tier was insisted on."));
    }
}
