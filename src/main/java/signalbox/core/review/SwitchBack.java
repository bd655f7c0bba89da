package signalbox.core.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.Complexity;
import signalbox.core.table.HardRoute;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.RouteEdits;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;
import signalbox.core.table.TierEdits;

/** Undoes in a table what led from one to another, and nothing else. */
final class SwitchBack {
    private SwitchBack() {}

    static TableDocument of(TableDocument now, TableDocument before, TableDocument after) {
        RoutingTable old = before.table().orElse(null);
        RoutingTable switched = after.table().orElse(null);
        RoutingTable current = now.table().orElse(null);
        if (old == null || switched == null || current == null) {
            return now;
        }
        TableDocument back = rules(now, current, old.hardRoutes(), switched.hardRoutes());
        back = tasks(back, current, old.taskRoutes(), switched.taskRoutes());
        for (Complexity complexity : Complexity.values()) {
            String was = old.complexityToTier().get(complexity);
            boolean changed = !Objects.equals(was, switched.complexityToTier().get(complexity));
            boolean stillSo = Objects.equals(
                    current.complexityToTier().get(complexity),
                    switched.complexityToTier().get(complexity));
            back = was != null && changed && stillSo ? RouteEdits.setComplexity(back, complexity, was) : back;
        }
        boolean defaultChanged = !old.defaultTier().equals(switched.defaultTier());
        back = defaultChanged && current.defaultTier().equals(switched.defaultTier())
                ? RouteEdits.setDefaultTier(back, old.defaultTier())
                : back;
        return tiers(back, old, switched);
    }

    /** A tier that came with the switch goes, unless something leads to it by now. */
    private static TableDocument tiers(TableDocument table, RoutingTable old, RoutingTable switched) {
        TableDocument back = table;
        for (Tier tier : switched.tiers()) {
            RoutingTable now = back.table().orElse(null);
            if (now != null && old.tier(tier.name()).isEmpty() && !isUsed(now, tier.name())) {
                int index = now.tierNames().indexOf(tier.name());
                back = index < 0 ? back : TierEdits.remove(back, index, now.defaultTier());
            }
        }
        return back;
    }

    private static boolean isUsed(RoutingTable table, String tier) {
        return table.defaultTier().equals(tier)
                || table.complexityToTier().containsValue(tier)
                || table.userOverrides().containsValue(tier)
                || table.taskRoutes().containsValue(new TaskRoute.ToTier(tier))
                || table.hardRoutes().stream().anyMatch(rule -> rule.tier().equals(tier));
    }

    private static TableDocument tasks(
            TableDocument table, RoutingTable current, Map<String, TaskRoute> old, Map<String, TaskRoute> switched) {
        TableDocument back = table;
        for (Map.Entry<String, TaskRoute> route : switched.entrySet()) {
            @Nullable TaskRoute was = old.get(route.getKey());
            boolean changed = !route.getValue().equals(was);
            if (changed && route.getValue().equals(current.taskRoutes().get(route.getKey()))) {
                back = was == null
                        ? RouteEdits.removeTask(back, route.getKey())
                        : RouteEdits.setTaskRoute(back, route.getKey(), was);
            }
        }
        return back;
    }

    /** From the last rule to the first, so that what is removed moves none that is still to come. */
    private static TableDocument rules(
            TableDocument table, RoutingTable current, List<HardRoute> old, List<HardRoute> switched) {
        TableDocument back = table;
        for (int i = current.hardRoutes().size() - 1; i >= 0; i--) {
            HardRoute rule = current.hardRoutes().get(i);
            if (!switched.contains(rule) || old.contains(rule)) {
                continue;
            }
            HardRoute was = old.stream()
                    .filter(before -> before.pattern().equals(rule.pattern()))
                    .findFirst()
                    .orElse(null);
            back = was == null ? HardRouteEdits.remove(back, i) : HardRouteEdits.setTier(back, i, was.tier());
        }
        return back;
    }
}
