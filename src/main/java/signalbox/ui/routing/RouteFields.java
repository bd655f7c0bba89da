package signalbox.ui.routing;

import java.util.Collection;
import java.util.stream.Stream;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.ClassifierMethod;
import signalbox.core.table.Complexity;
import signalbox.core.table.RouteEdits;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TaskRoute;
import signalbox.ui.common.Strings;

/**
 * Edits where requests go that no hard route catches. A name is typed as one step that undo takes back; one that cannot be taken changes nothing; what is wrong with it
 * is returned, and otherwise an empty text. On the JavaFX thread.
 */
final class RouteFields {
    private final DraftViewModel draft;

    RouteFields(DraftViewModel draft) {
        this.draft = draft;
    }

    void setDefaultTier(String tier) {
        draft.edit(Strings.text("routing.edit.default-tier"), document -> RouteEdits.setDefaultTier(document, tier));
    }

    void setComplexity(Complexity complexity, String tier) {
        draft.edit(
                Strings.text("routing.edit.complexity"),
                document -> RouteEdits.setComplexity(document, complexity, tier));
    }

    void setClassifier(ClassifierMethod method) {
        draft.edit(Strings.text("routing.edit.classifier"), document -> RouteEdits.setClassifier(document, method));
    }

    void addTask() {
        String task = free("routing.task.new-name", outline().taskRoutes().keySet());
        TaskRoute route = new TaskRoute.ToTier(outline().defaultTier());
        draft.edit(Strings.text("routing.edit.add-task"), document -> RouteEdits.setTaskRoute(document, task, route));
    }

    void setTask(String task, String tier) {
        draft.edit(
                Strings.text("routing.edit.task"),
                document -> RouteEdits.setTaskRoute(document, task, new TaskRoute.ToTier(tier)));
    }

    /** Sends a task straight to the model that it goes to now. */
    void sendTaskToModel(String task) {
        ModelRef model = outline().taskRoutes().get(task) instanceof TaskRoute.ToTier(String name)
                ? outline().tiers().stream()
                        .filter(tier -> tier.name().equals(name))
                        .findFirst()
                        .map(tier -> tier.model())
                        .orElse(new ModelRef("", ""))
                : new ModelRef("", "");
        draft.edit(
                Strings.text("routing.edit.task-model"),
                document -> RouteEdits.setTaskRoute(document, task, new TaskRoute.ToModel(model)));
    }

    void typeTaskModel(String task, ModelRef model) {
        draft.type(
                "task model " + task,
                Strings.text("routing.edit.task-model"),
                document -> RouteEdits.setTaskRoute(document, task, new TaskRoute.ToModel(model)));
    }

    String renameTask(String task, String name) {
        String problem = problem(task, name.strip(), outline().taskRoutes().keySet());
        if (problem.isEmpty()) {
            draft.type(
                    "task " + task,
                    Strings.text("routing.edit.rename-task"),
                    document -> RouteEdits.renameTask(document, task, name.strip()));
        }
        return problem;
    }

    void removeTask(String task) {
        draft.edit(Strings.text("routing.edit.remove-task"), document -> RouteEdits.removeTask(document, task));
    }

    void addUser() {
        String user = free("routing.user.new-name", outline().userOverrides().keySet());
        String tier = outline().defaultTier();
        draft.edit(Strings.text("routing.edit.add-user"), document -> RouteEdits.setUserOverride(document, user, tier));
    }

    void setUser(String user, String tier) {
        draft.edit(Strings.text("routing.edit.user"), document -> RouteEdits.setUserOverride(document, user, tier));
    }

    String renameUser(String user, String name) {
        String problem = problem(user, name.strip(), outline().userOverrides().keySet());
        if (problem.isEmpty()) {
            draft.type(
                    "user " + user,
                    Strings.text("routing.edit.rename-user"),
                    document -> RouteEdits.renameUser(document, user, name.strip()));
        }
        return problem;
    }

    void removeUser(String user) {
        draft.edit(Strings.text("routing.edit.remove-user"), document -> RouteEdits.removeUser(document, user));
    }

    private static String problem(String before, String name, Collection<String> taken) {
        if (name.isEmpty()) {
            return Strings.text("routing.route.no-name");
        }
        return !name.equals(before) && taken.contains(name) ? Strings.text("routing.route.name-taken", name) : "";
    }

    private static String free(String key, Collection<String> taken) {
        return Stream.iterate(taken.size() + 1, number -> number + 1)
                .map(number -> Strings.text(key, number))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private TableOutline outline() {
        return draft.state().outline();
    }
}
