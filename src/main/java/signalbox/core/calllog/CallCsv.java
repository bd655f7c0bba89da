package signalbox.core.calllog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/** Calls as CSV (RFC 4180, UTF-8): the source system's columns first, by their names. What is unknown is empty. */
public final class CallCsv {
    private static final int PAGE = 1000;
    private static final List<String> HEADER = List.of(
            "id",
            "timestamp_utc",
            "tier",
            "model_used",
            "complexity",
            "task_type",
            "input_tokens",
            "output_tokens",
            "cost_usd",
            "latency_ms",
            "provider",
            "user",
            "cause",
            "status",
            "source",
            "simulated");

    private CallCsv() {}

    /**
     * Writes the calls of a filter, newest first. Blocking; an interrupt ends it and leaves what was written so far.
     *
     * @param onRows is told from time to time how many rows have been written
     * @return how many rows were written
     */
    public static long write(CallQueries queries, CallFilter filter, Path file, LongConsumer onRows)
            throws CallLogException, IOException, InterruptedException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            writeLine(out, HEADER.stream());
            long written = 0;
            @Nullable CallKey after = null;
            do {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                CallPage page = queries.page(filter, CallOrder.NEWEST, after, PAGE);
                for (CallRow row : page.rows()) {
                    writeLine(out, cells(row));
                }
                written += page.rows().size();
                onRows.accept(written);
                after = page.nextOrNull();
            } while (after != null);
            return written;
        }
    }

    private static Stream<String> cells(CallRow row) {
        return Stream.of(
                Long.toString(row.id()),
                text(row.at().map(Instant::toString)),
                row.tier(),
                row.model(),
                row.complexity(),
                row.task(),
                text(row.inputTokens()),
                text(row.outputTokens()),
                text(row.cost().map(Money::toString)),
                text(row.latency().map(Duration::toMillis)),
                row.provider(),
                row.user(),
                row.cause(),
                row.status(),
                row.source(),
                Boolean.toString(row.simulated()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static void writeLine(BufferedWriter out, Stream<String> cells) throws IOException {
        out.write(cells.map(CallCsv::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** Quoted where it must be. A leading sign of a formula is kept from spreadsheets that would run it. */
    private static String quoted(String cell) {
        String safe = cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
        return safe.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
