package signalbox.core.calllog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an imported record can say of a call, and the names under which other logs usually have it. */
public enum ImportField {
    /** What names the call in the other log; without it, its whole record does. */
    ID("id", "request_id", "generation_id", "call_id", "uuid"),
    TIME("timestamp", "time", "date", "datetime", "created_at", "startTime", "start_time", "created", "ts"),
    TIER("tier"),
    MODEL("model", "model_used", "model_id", "model_name", "model_permaslug"),
    PROVIDER("provider", "provider_name", "custom_llm_provider"),
    TASK("task_type", "task", "category"),
    COMPLEXITY("complexity"),
    USER("user", "user_id", "end_user", "user_name", "email", "api_key_name"),
    STATUS("status", "outcome"),
    INPUT("input_tokens", "prompt_tokens", "tokens_prompt", "Request tokens", "ContextTokens"),
    OUTPUT("output_tokens", "completion_tokens", "tokens_completion", "Response tokens", "GeneratedTokens"),
    CACHED("cached_tokens", "tokens_cached", "cache_read_tokens", "cache_read_input_tokens"),
    REASONING("reasoning_tokens", "tokens_reasoning"),
    /** In US dollars. */
    COST("cost_usd", "cost", "spend", "cost_total", "total_cost", "price"),
    LATENCY("latency_ms", "duration_ms", "generation_time_ms", "response_time_ms", "latency"),
    /** When the call ended, to tell how long it took. */
    END("endTime", "end_time", "completed_at"),
    PROMPT("prompt", "input", "question"),
    ANSWER("answer", "response", "output", "completion");

    private final List<String> usualNames;

    ImportField(String... usualNames) {
        this.usualNames = List.of(usualNames);
    }

    public List<String> usualNames() {
        return usualNames;
    }

    /** The lower-case name, as a mapping is typed. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a name as typed or as a column usually has it. */
    public static Optional<ImportField> ofName(String name) {
        return Arrays.stream(values())
                .filter(field -> field.wireName().equalsIgnoreCase(name)
                        || field.usualNames.stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }
}
