package signalbox.ui.routing;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.provider.KeyPlace;
import signalbox.core.provider.ProviderKeys;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** The keys of the draft's providers: where each is, and taking one. A key is never told again. On the JavaFX thread. */
final class KeysViewModel {
    private final ProviderKeys keys;
    private final TaskRunner tasks;
    private final Map<String, String> outcomes = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    KeysViewModel(ProviderKeys keys, TaskRunner tasks) {
        this.keys = keys;
        this.tasks = tasks;
        keys.onChange(() -> tasks.onUiThread(this::changed));
    }

    /** Another number after each change of what there is to say of keys. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Where the key of that variable is, or what became of the one just given, as a sentence. */
    String words(String variable) {
        String outcome = outcomes.get(variable);
        return outcome != null
                ? outcome
                : keys.placeOf(variable)
                        .map(place -> place(place, variable))
                        .orElseGet(() -> Strings.text("routing.key.none", variable));
    }

    /** Whether a key is there to be used. */
    boolean isFound(String variable) {
        return keys.placeOf(variable).isPresent();
    }

    /** Whether a key is there that can be forgotten: those of the environment cannot. */
    boolean canForget(String variable) {
        return keys.placeOf(variable)
                .filter(place -> place != KeyPlace.ENVIRONMENT)
                .isPresent();
    }

    /** Uses a key from the next call on, under the name of that variable. */
    void keep(String variable, String key) {
        if (!ProviderKeys.canBeKey(key)) {
            told(variable, Strings.text("routing.key.cannot-be"));
            return;
        }
        told(variable, Strings.text("routing.key.keeping"));
        tasks.run(
                "",
                progress -> keys.keep(variable, key),
                place -> told(variable, null),
                failure -> told(variable, Strings.text("routing.key.cannot-be")));
    }

    /** Forgets a key that was given in the window. */
    void forget(String variable) {
        tasks.run(
                "",
                progress -> {
                    keys.forget(variable);
                    return true;
                },
                done -> told(variable, null),
                failure -> told(variable, String.valueOf(failure.getMessage())));
    }

    private String place(KeyPlace place, String variable) {
        return switch (place) {
            case ENVIRONMENT -> Strings.text("routing.key.environment", variable);
            case KEYCHAIN -> Strings.text("routing.key.keychain");
            case MEMORY ->
                Strings.text("routing.key.memory", keys.keychainTrouble().orElse(""));
        };
    }

    private void told(String variable, @Nullable String outcome) {
        if (outcome == null) {
            outcomes.remove(variable);
        } else {
            outcomes.put(variable, outcome);
        }
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
