package signalbox.core.calllog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls as JSON lines (UTF-8), by the names of {@link CallCsv}. What is unknown is null, amounts are exact. */
public final class CallJsonLines {
    private static final int PAGE = 1000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CallJsonLines() {}

    /**
     * Writes the calls of a filter, newest first. Blocking; an interrupt ends it and leaves what was written so far.
     *
     * @param onRows is told from time to time how many rows have been written
     * @return how many rows were written
     */
    public static long write(CallQueries queries, CallFilter filter, Path file, LongConsumer onRows)
            throws CallLogException, IOException, InterruptedException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long written = 0;
            @Nullable CallKey after = null;
            do {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                CallPage page = queries.page(filter, CallOrder.NEWEST, after, PAGE);
                for (CallRow row : page.rows()) {
                    out.write(JSON.writeValueAsString(json(row)));
                    out.write('\n');
                }
                written += page.rows().size();
                onRows.accept(written);
                after = page.nextOrNull();
            } while (after != null);
            return written;
        }
    }

    /** One call as a line has it. */
    public static ObjectNode json(CallRow row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", row.id())
                .put("timestamp_utc", row.at().map(Instant::toString).orElse(null))
                .put("tier", orNull(row.tier()))
                .put("model_used", orNull(row.model()))
                .put("complexity", orNull(row.complexity()))
                .put("task_type", orNull(row.task()))
                .put("input_tokens", row.inputTokensOrNull())
                .put("output_tokens", row.outputTokensOrNull())
                .put("cost_usd", row.cost().map(Money::usd).orElse(null))
                .put("latency_ms", row.latency().map(Duration::toMillis).orElse(null))
                .put("provider", orNull(row.provider()))
                .put("user", orNull(row.user()))
                .put("cause", orNull(row.cause()))
                .put("rule", orNull(row.rule()))
                .put("status", orNull(row.status()))
                .put("source", orNull(row.source()))
                .put("simulated", row.simulated());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
