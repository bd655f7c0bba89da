package signalbox.core.routing;

import java.util.Optional;
import signalbox.core.table.RoutingTable;

/** The user has a tier of their own. */
record UserOverrideStage(RoutingTable table) implements StageRule {
    @Override
    public StageName name() {
        return StageName.USER_OVERRIDE;
    }

    @Override
    public Ruling ask(StageInput input) {
        Optional<String> user = input.request().hints().user();
        if (user.isEmpty()) {
            return Ruling.passes(Cause.USER_OVERRIDE, "No user was named.");
        }
        String tier = table.userOverrides().get(user.get());
        return tier == null
                ? Ruling.passes(Cause.USER_OVERRIDE, "User \"" + user.get() + "\" has no tier of their own.")
                : Ruling.toTier(
                        Cause.USER_OVERRIDE,
                        tier,
                        "All calls of user \"" + user.get() + "\" go to tier \"" + tier + "\".");
    }
}
