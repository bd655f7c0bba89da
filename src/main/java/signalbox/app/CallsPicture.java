package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import signalbox.ui.calls.CallsScreen;
import signalbox.ui.common.Strings;

/** The states of the Calls screen, for pictures: what it remembers, and the actions that lead to the state. */
enum CallsPicture {
    EMPTY("", ""),
    DAMAGED("", ""),
    NO_MATCH("{\"filter\":\"user:nobody\"}", ""),
    FILTERED("{\"filter\":\"tier:standard -task:coding cost>0.01\",\"period\":\"WEEK\"}", ""),
    FACETS("{\"filter\":\"-user:support-bot\"}", ""),
    BY_USER("{\"parts\":\"user\",\"measure\":\"calls\",\"group\":\"model\"}", ""),
    TOKENS("{\"measure\":\"tokens\",\"period\":\"QUARTER\"}", ""),
    LATENCY("{\"measure\":\"latency\"}", ""),
    LATENCY_BY("{\"measure\":\"latency_p95\",\"parts\":\"model\"}", ""),
    ERRORS("{\"measure\":\"errors\",\"parts\":\"model\"}", ""),
    ERROR_RATE("{\"measure\":\"error_rate\"}", ""),
    EACH("{\"measure\":\"cost_per_call\",\"parts\":\"task\"}", ""),
    SAVING("{\"measure\":\"saving\",\"baseline\":\"nano\"}", ""),
    HOURS("{\"period\":\"DAY\"}", ""),
    DRAWER("", "calls.action.first"),
    FINDINGS("", "calls.action.findings"),
    VIEW("", "calls.action.save"),
    EXPORT("", "calls.action.export"),
    PRIVACY("", "calls.action.privacy"),
    IMPORT_CHOOSE("", "calls.action.import"),
    IMPORT("", ""),
    /** Last, since what it imports stays in the log. */
    IMPORTED("", "");

    private static final String OTHER_LOG = """
        startTime,endTime,request_id,model,custom_llm_provider,prompt_tokens,completion_tokens,spend,end_user,team
        2026-11-18T09:00:01Z,2026-11-18T09:00:03Z,r-1,gpt-4o,openai,812,120,0.00586,ann@example.com,support
        2026-11-18T09:04:11Z,2026-11-18T09:04:12Z,r-2,gpt-4o-mini,openai,230,41,0.0000591,ann@example.com,support
        2026-11-18T09:07:40Z,2026-11-18T09:07:49Z,r-3,claude-sonnet,anthropic,4012,803,0.024081,bob@example.com,legal
        yesterday,,r-4,gpt-4o,openai,1,1,0,bob@example.com,legal
        2026-11-18T09:12:00Z,2026-11-18T09:12:01Z,r-5,gpt-4o-mini,openai,190,12,0.0000357,,support
        """;

    private final String look;
    private final String action;

    CallsPicture(String look, String action) {
        this.look = look;
        this.action = action;
    }

    /** Whether it needs a log of its own: an empty one. */
    boolean isOfEmptyLog() {
        return this == EMPTY || this == DAMAGED;
    }

    /** Brings the log into the state. */
    void prepare(Path log) throws IOException {
        if (this == DAMAGED) {
            for (String part : List.of("", "-wal", "-shm")) {
                Path file = log.resolveSibling(log.getFileName() + part);
                if (Files.exists(file)) {
                    Files.write(file, new byte[(int) Files.size(file)]);
                }
            }
        }
    }

    /** What the window remembers. */
    Map<String, String> settings() {
        return Map.of("calls.look", look, "calls.facets", String.valueOf(this == FACETS));
    }

    /** What to do, each once the step before has had its effect. */
    List<Consumer<CallsScreen>> steps(Path folder) throws IOException {
        List<Consumer<CallsScreen>> steps = new ArrayList<>();
        if (!action.isEmpty()) {
            steps.add(screen -> press(screen, action));
        }
        if (this == IMPORT || this == IMPORTED) {
            Path other = Files.writeString(folder.resolve("spend.csv"), OTHER_LOG);
            steps.add(screen -> screen.importFrom(other));
        }
        if (this == IMPORTED) {
            steps.add(screen -> press(screen, "calls.import.start"));
        }
        return steps;
    }

    private static void press(CallsScreen screen, String key) {
        screen.actions().stream()
                .filter(each -> each.title().equals(Strings.text(key)))
                .findFirst()
                .ifPresent(each -> each.run().run());
    }
}
