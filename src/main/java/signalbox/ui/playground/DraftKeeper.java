package signalbox.ui.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import signalbox.ui.common.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what is typed in the composer with every key, so that it is there again at the next start. */
final class DraftKeeper {
    private static final String KEY = "playground.draft";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();

    DraftKeeper(DraftViewModel draft, Settings settings) {
        this.settings = settings;
        fields.put("system", draft.systemProperty());
        fields.put("prompt", draft.promptProperty());
        fields.put("tier", draft.tierProperty());
        fields.put("task_type", draft.taskTypeProperty());
        fields.put("user", draft.userProperty());
        fields.put("temperature", draft.temperatureProperty());
        fields.put("max_tokens", draft.maxTokensProperty());
    }

    /** Brings back what was kept, and keeps what is typed from now on. */
    void begin() {
        settings.read(KEY).ifPresent(this::restore);
        fields.values().forEach(field -> field.subscribe((_, _) -> settings.write(KEY, written())));
    }

    private String written() {
        ObjectNode draft = JSON.createObjectNode();
        fields.forEach((name, field) -> {
            if (!field.get().isEmpty()) {
                draft.put(name, field.get());
            }
        });
        return draft.toString();
    }

    /** What is not readable was written by another version, and is worth no complaint. */
    private void restore(String written) {
        try {
            JsonNode draft = JSON.readTree(written);
            fields.forEach((name, field) -> field.set(draft.path(name).asString("")));
        } catch (JacksonException unreadable) {
            settings.write(KEY, "{}");
        }
    }
}
