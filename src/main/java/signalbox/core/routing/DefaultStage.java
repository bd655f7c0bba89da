package signalbox.core.routing;

import signalbox.core.table.RoutingTable;

/** Where nothing else decided. */
record DefaultStage(RoutingTable table) implements StageRule {
    @Override
    public StageName name() {
        return StageName.DEFAULT;
    }

    @Override
    public Ruling ask(StageInput input) {
        return Ruling.toTier(
                Cause.DEFAULT, table.defaultTier(), "The default tier is \"" + table.defaultTier() + "\".");
    }
}
