package signalbox.ui.routing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.table.Complexity;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.ValueEdits;
import signalbox.ui.common.Strings;

/** Where requests go that no hard route catches, in the order in which it is asked. */
final class RoutesView extends VBox {
    private final RouteNames users;
    private final RouteNames tasks;
    private final Map<Complexity, TierChoice> complexities = new EnumMap<>(Complexity.class);
    private final TierChoice defaultTier;

    RoutesView(DraftViewModel draft, ModelBook book) {
        RouteFields fields = new RouteFields(draft);
        getStyleClass().add("sections");
        users = new RouteNames(
                "routing.users.none",
                new RouteNames.Edits(fields::renameUser, fields::setUser, fields::removeUser, draft::endTyping),
                book,
                null);
        tasks = new RouteNames(
                "routing.tasks.none",
                new RouteNames.Edits(fields::renameTask, fields::setTask, fields::removeTask, draft::endTyping),
                book,
                new RouteNames.ModelEdits(fields::sendTaskToModel, fields::typeTaskModel));
        defaultTier = new TierChoice(fields::setDefaultTier);
        VBox complexityRows = new VBox(6);
        for (Complexity complexity : Complexity.values()) {
            TierChoice choice = new TierChoice(tier -> fields.setComplexity(complexity, tier));
            complexities.put(complexity, choice);
            complexityRows.getChildren().add(line(complexity.wireName(), choice));
        }
        getChildren()
                .setAll(
                        Parts.section(
                                "routing.users.title",
                                Parts.icon(Feather.PLUS, "routing.users.add", () -> {
                                    fields.addUser();
                                    users.focusLast();
                                }),
                                users),
                        Parts.section(
                                "routing.tasks.title",
                                Parts.icon(Feather.PLUS, "routing.tasks.add", () -> {
                                    fields.addTask();
                                    tasks.focusLast();
                                }),
                                tasks),
                        Parts.section("routing.complexity.title", new Region(), complexityRows),
                        Parts.section(
                                "routing.default.title",
                                new Region(),
                                line(Strings.text("routing.default.label"), defaultTier)));
        draft.stateProperty().subscribe(this::show);
    }

    private void show(DraftState state) {
        TableOutline outline = state.outline();
        List<String> tiers = outline.tierNames();
        List<String> providers = List.copyOf(outline.providers().keySet());
        users.show(
                outline.userOverrides().sequencedEntrySet().stream()
                        .map(entry -> new RouteNames.Entry(entry.getKey(), new TaskRoute.ToTier(entry.getValue())))
                        .toList(),
                new RouteNames.Targets(tiers, providers),
                (name, _) -> state.problem(ValueEdits.pointer("user_overrides", name)));
        tasks.show(
                outline.taskRoutes().sequencedEntrySet().stream()
                        .map(entry -> new RouteNames.Entry(entry.getKey(), entry.getValue()))
                        .toList(),
                new RouteNames.Targets(tiers, providers),
                (name, field) ->
                        state.problem(ValueEdits.pointer("task_routes", name) + (field.isEmpty() ? "" : "/" + field)));
        complexities.forEach((complexity, choice) -> choice.show(
                tiers,
                outline.complexityToTier().getOrDefault(complexity, ""),
                state.problem("/complexity_to_tier/" + complexity.wireName())));
        defaultTier.show(tiers, outline.defaultTier(), state.problem("/default_tier"));
    }

    private static HBox line(String name, Choice choice) {
        Label label = new Label(name);
        choice.setAccessibleText(name);
        choice.setMinWidth(RouteNames.CHOICE_WIDTH);
        choice.setPrefWidth(RouteNames.CHOICE_WIDTH);
        HBox line = new HBox(8, label, Parts.space(), choice);
        line.getStyleClass().add("row-line");
        return line;
    }
}
