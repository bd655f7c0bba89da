package signalbox.ui.routing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.table.ClassifierMethod;
import signalbox.core.table.Complexity;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TaskRoute;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** Where requests go that no hard route catches, in the order in which it is asked; and who serves the models. */
final class OtherRoutesView extends VBox {
    private final RouteNames users;
    private final RouteNames tasks;
    private final Map<Complexity, TierChoice> complexities = new EnumMap<>(Complexity.class);
    private final Choice classifier;
    private final TierChoice defaultTier;

    OtherRoutesView(DraftViewModel draft) {
        RouteFields fields = new RouteFields(draft);
        users = new RouteNames(
                "routing.users.none",
                new RouteNames.Edits(fields::renameUser, fields::setUser, fields::removeUser, draft::endTyping));
        tasks = new RouteNames(
                "routing.tasks.none",
                new RouteNames.Edits(fields::renameTask, fields::setTask, fields::removeTask, draft::endTyping));
        classifier = new Choice(name -> ClassifierMethod.ofWireName(name).ifPresent(fields::setClassifier));
        defaultTier = new TierChoice(fields::setDefaultTier);
        VBox complexityRows = new VBox(6);
        for (Complexity complexity : Complexity.values()) {
            TierChoice choice = new TierChoice(tier -> fields.setComplexity(complexity, tier));
            complexities.put(complexity, choice);
            complexityRows.getChildren().add(line(complexity.wireName(), choice));
        }
        ProvidersView providers = new ProvidersView(draft);
        VBox content = new VBox(
                section(
                        "routing.users.title",
                        Parts.icon(Feather.PLUS, "routing.users.add", () -> {
                            fields.addUser();
                            users.focusLast();
                        }),
                        users),
                section(
                        "routing.tasks.title",
                        Parts.icon(Feather.PLUS, "routing.tasks.add", () -> {
                            fields.addTask();
                            tasks.focusLast();
                        }),
                        tasks),
                section(
                        "routing.complexity.title",
                        new Region(),
                        line(Strings.text("routing.classifier.label"), classifier),
                        complexityRows),
                section(
                        "routing.default.title",
                        new Region(),
                        line(Strings.text("routing.default.label"), defaultTier)),
                section(
                        "routing.providers.title",
                        Parts.icon(Feather.PLUS, "routing.providers.add", providers::add),
                        providers));
        content.getStyleClass().add("sections");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setPrefHeight(0);
        Card card = new Card(Strings.text("routing.others.title"), scroll).growing(scroll);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
        draft.stateProperty().subscribe(this::show);
    }

    private void show(DraftViewModel.State state) {
        TableOutline outline = state.outline();
        List<String> tiers = outline.tierNames();
        users.show(
                outline.userOverrides().sequencedEntrySet().stream()
                        .map(entry -> new RouteNames.Entry(entry.getKey(), entry.getValue(), ""))
                        .toList(),
                tiers,
                name -> state.problem("/user_overrides/" + name));
        tasks.show(
                outline.taskRoutes().sequencedEntrySet().stream()
                        .map(entry -> entry(entry.getKey(), entry.getValue()))
                        .toList(),
                tiers,
                name -> state.problem("/task_routes/" + name));
        complexities.forEach((complexity, choice) -> choice.show(
                tiers,
                outline.complexityToTier().getOrDefault(complexity, ""),
                state.problem("/complexity_to_tier/" + complexity.wireName())));
        classifier.show(
                Arrays.stream(ClassifierMethod.values())
                        .map(ClassifierMethod::wireName)
                        .toList(),
                outline.classifier(),
                state.problem("/classifier"));
        defaultTier.show(tiers, outline.defaultTier(), state.problem("/default_tier"));
    }

    private static RouteNames.Entry entry(String task, TaskRoute route) {
        return switch (route) {
            case TaskRoute.ToTier(String tier) -> new RouteNames.Entry(task, tier, "");
            case TaskRoute.ToModel(var model) -> new RouteNames.Entry(task, "", model.modelId());
        };
    }

    private static VBox section(String titleKey, Node action, Region... content) {
        Label title = new Label(Strings.text(titleKey));
        title.getStyleClass().addAll("muted", "small", "medium");
        HBox header = new HBox(8, title, Parts.space(), action);
        header.getStyleClass().addAll("row-line", "section-header");
        VBox box = new VBox(6, header);
        box.getChildren().addAll(content);
        return box;
    }

    private static HBox line(String name, Choice choice) {
        Label label = new Label(name);
        choice.setAccessibleText(name);
        choice.setPrefWidth(RouteNames.CHOICE_WIDTH);
        HBox line = new HBox(8, label, Parts.space(), choice);
        line.getStyleClass().add("row-line");
        return line;
    }
}
