package signalbox.ui.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import signalbox.core.calllog.BodyPolicy;
import signalbox.ui.common.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is typed in the composer with every key, and the message put aside, so that both are there again at the next
 * start; of texts, what the call log may keep. Attachments are not kept.
 */
final class DraftKeeper {
    private static final String KEY = "playground.draft";
    private static final String ASIDE = "aside";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> TEXTS = Set.of("system", "prompt");

    private final DraftMessage message;
    private final Settings settings;
    private final Supplier<BodyPolicy> bodies;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();

    /** @param bodies what is to be kept of texts; asked at each writing */
    DraftKeeper(DraftViewModel draft, Settings settings, Supplier<BodyPolicy> bodies) {
        this.message = draft.message();
        this.settings = settings;
        this.bodies = bodies;
        fields.put("system", draft.systemProperty());
        fields.put("prompt", draft.promptProperty());
        fields.put("tier", draft.tierProperty());
        fields.put("task_type", draft.taskTypeProperty());
        fields.put("user", draft.userProperty());
        fields.put("temperature", draft.temperatureProperty());
        fields.put("max_tokens", draft.maxTokensProperty());
    }

    /** Brings back what was kept, and keeps what is typed from now on. What may no longer be kept is gone at once. */
    void begin() {
        settings.read(KEY).ifPresent(kept -> {
            restore(kept);
            keep();
        });
        fields.values().forEach(field -> field.subscribe((_, _) -> keep()));
        message.asideProperty().subscribe((_, _) -> keep());
    }

    /** Keeps the draft as it is, by what may be kept now. */
    void keep() {
        settings.write(KEY, written());
    }

    private String written() {
        ObjectNode draft = JSON.createObjectNode();
        BodyPolicy policy = bodies.get();
        fields.forEach((name, field) -> {
            String kept = TEXTS.contains(name) ? policy.kept(field.get()) : field.get();
            if (!kept.isEmpty()) {
                draft.put(name, kept);
            }
        });
        String aside = policy.kept(message.asideText());
        if (!aside.isEmpty()) {
            draft.put(ASIDE, aside);
        }
        return draft.toString();
    }

    /** What is not readable was written by another version, and is worth no complaint. */
    private void restore(String written) {
        try {
            JsonNode draft = JSON.readTree(written);
            fields.forEach((name, field) -> field.set(draft.path(name).asString("")));
            message.putAside(draft.path(ASIDE).asString(""));
        } catch (JacksonException unreadable) {
            fields.values().forEach(field -> field.set(""));
        }
    }
}
