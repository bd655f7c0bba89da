package signalbox.core.routing;

import java.util.List;
import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;

/** The declared task type has a route, to a tier or straight to a model. */
record TaskRouteStage(RoutingTable table) implements StageRule {
    @Override
    public StageName name() {
        return StageName.TASK_ROUTE;
    }

    @Override
    public Ruling ask(StageInput input) {
        Optional<String> task = input.request().hints().taskType();
        if (task.isEmpty()) {
            return Ruling.passes(Cause.TASK_ROUTE, "No task type was declared.");
        }
        return switch (table.taskRoutes().get(task.get())) {
            case null -> Ruling.passes(Cause.TASK_ROUTE, "Task type \"" + task.get() + "\" has no route of its own.");
            case TaskRoute.ToTier(String tier) ->
                Ruling.toTier(
                        Cause.TASK_ROUTE, tier, "Task type \"" + task.get() + "\" goes to tier \"" + tier + "\".");
            case TaskRoute.ToModel route -> toModel(task.get(), route);
        };
    }

    private Ruling toModel(String task, TaskRoute.ToModel route) {
        ModelRef model = route.model();
        String tier = table.tiers().stream()
                .filter(candidate -> candidate.models().contains(model))
                .map(Tier::name)
                .findFirst()
                .orElse(table.defaultTier());
        return new Ruling(
                Cause.TASK_ROUTE,
                route,
                tier,
                "Task type \"" + task + "\" goes straight to model " + model.modelId() + ".",
                null,
                null,
                List.of());
    }
}
