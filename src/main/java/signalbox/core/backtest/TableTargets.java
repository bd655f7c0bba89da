package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.Complexity;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;

/** A table as arrays of target numbers: one lookup for each stage of a call. */
final class TableTargets {
    /** In place of a target: the stage has nothing to say. */
    static final short NONE = -1;

    private final RoutingTable table;
    private final List<Target> targets = new ArrayList<>();
    final short[] forced;
    final short[] user;
    final short[] task;
    final short[] complexity = new short[Complexity.values().length];
    final short otherwise;
    final short refused;

    TableTargets(RoutingTable table, LoggedCalls calls) {
        this.table = table;
        for (Tier tier : table.tiers()) {
            targets.add(new Target(tier.name(), tier.model()));
        }
        refused = add(Target.REFUSED);
        forced = lookup(calls.tiers.names(), name -> table.tier(name).isPresent() ? tier(name) : refused);
        user = lookup(calls.users.names(), name -> of(table.userOverrides(), name));
        task = lookup(calls.tasks.names(), name -> {
            TaskRoute route = table.taskRoutes().get(name);
            return route == null ? NONE : target(route);
        });
        for (Complexity each : Complexity.values()) {
            String tier = table.complexityToTier().get(each);
            complexity[indexOf(each)] = tier == null ? NONE : tier(tier);
        }
        otherwise = tier(table.defaultTier());
    }

    /** Where a complexity stands in arrays of all of them. */
    @SuppressWarnings("EnumOrdinal") // looked up for every call of a log
    static int indexOf(Complexity complexity) {
        return complexity.ordinal();
    }

    List<Target> targets() {
        return targets;
    }

    /** The target of a tier's primary model. */
    short tier(String name) {
        return (short) table.tierNames().indexOf(name);
    }

    private short of(Map<String, String> tiers, String name) {
        String tier = tiers.get(name);
        return tier == null ? NONE : tier(tier);
    }

    private short target(TaskRoute route) {
        return switch (route) {
            case TaskRoute.ToTier(String tier) -> tier(tier);
            case TaskRoute.ToModel(ModelRef model) -> {
                String tier = table.tiers().stream()
                        .filter(candidate -> candidate.models().contains(model))
                        .map(Tier::name)
                        .findFirst()
                        .orElse(table.defaultTier());
                yield add(new Target(tier, model));
            }
        };
    }

    private short add(Target target) {
        int known = targets.indexOf(target);
        if (known < 0) {
            targets.add(target);
            return (short) (targets.size() - 1);
        }
        return (short) known;
    }

    private static short[] lookup(List<String> names, Function<String, Short> target) {
        short[] found = new short[names.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = target.apply(names.get(i));
        }
        return found;
    }
}
