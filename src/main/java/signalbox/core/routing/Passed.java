package signalbox.core.routing;

import org.jspecify.annotations.Nullable;

/**
 * What a decision is made without: one hard route, or one stage as a whole.
 *
 * @param stageOrNull null where nothing is left out
 * @param rule index of the hard route; -1 where the stage as a whole is left out
 */
record Passed(@Nullable StageName stageOrNull, int rule) {
    static final Passed NOTHING = new Passed(null, -1);

    boolean isStage(StageName name) {
        return stageOrNull == name && rule < 0;
    }

    boolean isRule(int index) {
        return stageOrNull == StageName.HARD_ROUTES && rule == index;
    }
}
