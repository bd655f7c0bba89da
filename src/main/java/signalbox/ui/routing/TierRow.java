package signalbox.ui.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableOutline.TierOutline;

/**
 * A tier in the list.
 *
 * @param index from 0, cheap to premium
 * @param useOrNull null where it had no call, or where that is not known
 * @param isUseKnown false until the log was read, and where it cannot be
 * @param problem empty where nothing is wrong
 */
record TierRow(
        int index,
        TierOutline tier,
        boolean isDefault,
        @Nullable TierUse useOrNull,
        boolean isUseKnown,
        String problem) {
    static List<TierRow> of(DraftState state, Optional<Map<String, TierUse>> uses) {
        List<TierOutline> tiers = state.outline().tiers();
        return IntStream.range(0, tiers.size())
                .mapToObj(index -> new TierRow(
                        index,
                        tiers.get(index),
                        tiers.get(index).name().equals(state.outline().defaultTier()),
                        uses.map(known -> known.get(tiers.get(index).name())).orElse(null),
                        uses.isPresent(),
                        state.problem("/tiers/" + index)))
                .toList();
    }

    Optional<TierUse> use() {
        return Optional.ofNullable(useOrNull);
    }
}
