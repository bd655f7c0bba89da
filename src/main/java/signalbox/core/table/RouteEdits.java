package signalbox.core.table;

import signalbox.core.chat.ModelRef;

/** Edits of where requests go that no hard route catches: by user, task, complexity, default. Each makes a new document. */
public final class RouteEdits {
    private static final String TASKS = "task_routes";
    private static final String USERS = "user_overrides";

    private RouteEdits() {}

    public static TableDocument setDefaultTier(TableDocument document, String tier) {
        return document.edited(tree -> tree.put("default_tier", tier));
    }

    public static TableDocument setComplexity(TableDocument document, Complexity complexity, String tier) {
        return document.edited(
                tree -> TableTree.object(tree, "complexity_to_tier").put(complexity.wireName(), tier));
    }

    public static TableDocument setClassifier(TableDocument document, ClassifierMethod method) {
        return document.edited(tree -> TableTree.object(tree, "classifier").put("method", method.wireName()));
    }

    /** Routes a task type, adding it at the end where it is new. */
    public static TableDocument setTaskRoute(TableDocument document, String task, TaskRoute route) {
        return document.edited(tree -> {
            switch (route) {
                case TaskRoute.ToTier(String tier) ->
                    TableTree.object(tree, TASKS).put(task, tier);
                case TaskRoute.ToModel(ModelRef model) ->
                    TableTree.object(tree, TASKS).set(task, TableTree.model(model));
            }
        });
    }

    public static TableDocument renameTask(TableDocument document, String task, String name) {
        return document.edited(tree -> TableTree.rename(tree, TASKS, task, name));
    }

    public static TableDocument removeTask(TableDocument document, String task) {
        return document.edited(tree -> TableTree.object(tree, TASKS).remove(task));
    }

    /** Sends a user's calls to a tier, adding the user at the end where it is new. */
    public static TableDocument setUserOverride(TableDocument document, String user, String tier) {
        return document.edited(tree -> TableTree.object(tree, USERS).put(user, tier));
    }

    public static TableDocument renameUser(TableDocument document, String user, String name) {
        return document.edited(tree -> TableTree.rename(tree, USERS, user, name));
    }

    public static TableDocument removeUser(TableDocument document, String user) {
        return document.edited(tree -> TableTree.object(tree, USERS).remove(user));
    }
}
