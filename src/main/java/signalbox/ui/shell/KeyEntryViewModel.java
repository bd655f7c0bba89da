package signalbox.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.provider.KeyPlace;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Takes the key of a provider and says where it is kept, and nothing else of it. On the JavaFX thread. */
public final class KeyEntryViewModel {
    private final ProviderKeys keys;
    private final Supplier<RoutingTable> table;
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    /** @param table the one in use, which names the providers */
    public KeyEntryViewModel(ProviderKeys keys, Supplier<RoutingTable> table, TaskRunner tasks) {
        this.keys = keys;
        this.table = table;
        this.tasks = tasks;
    }

    /** The providers that take a key, by name; those whose key is not found come first. */
    List<String> providers() {
        return table.get().providers().values().stream()
                .filter(provider -> provider.apiKeyEnv().isPresent())
                .sorted(Comparator.comparing(keys::reaches))
                .map(Provider::name)
                .toList();
    }

    /** Where the key of a provider is now, in words; another one given here takes its place. */
    String place(String provider) {
        return keys.placeOf(table.get().requireProvider(provider))
                .map(place -> switch (place) {
                    case KEYCHAIN -> Strings.text("shell.key.nowInKeychain", provider);
                    case MEMORY -> Strings.text("shell.key.nowInMemory", provider);
                    case ENVIRONMENT -> Strings.text("shell.key.nowInEnvironment", provider);
                })
                .orElseGet(() -> Strings.text("shell.key.nowMissing", provider));
    }

    /** Forgets what was said of an earlier key. */
    void beginAnew() {
        outcome.set("");
    }

    /** Whether the keychain is being asked; it may take the operator's unlocking. */
    ReadOnlyBooleanProperty keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    /** Where the key went, or why it did not; empty before. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Uses a key from the next call on. */
    void keep(String provider, String key) {
        if (!ProviderKeys.canBeKey(key)) {
            outcome.set(Strings.text("shell.key.cannotBe"));
            return;
        }
        String variable = table.get().requireProvider(provider).apiKeyEnv().orElseThrow();
        keeping.set(true);
        outcome.set("");
        tasks.run("", progress -> keys.keep(variable, key), place -> kept(provider, place), failed -> notKept());
    }

    private void kept(String provider, KeyPlace place) {
        keeping.set(false);
        outcome.set(
                switch (place) {
                    case KEYCHAIN -> Strings.text("shell.key.inKeychain", provider);
                    case MEMORY, ENVIRONMENT ->
                        Strings.text(
                                "shell.key.inMemory",
                                provider,
                                keys.keychainTrouble().orElse(""));
                });
    }

    private void notKept() {
        keeping.set(false);
        outcome.set(Strings.text("shell.key.cannotBe"));
    }
}
