package signalbox.core.calllog;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.Usage;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;

/** Calls of this program and rows of another with all that can be odd in them, and any filter over them. */
final class OddCalls {
    private static final Instant START = Instant.parse("2026-03-10T20:00:00Z");

    private final Random random;

    OddCalls(int seed) {
        this.random = new Random(seed);
    }

    List<Call> own(int count) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CallBuilder call = new CallBuilder()
                    .at(START.plusSeconds(random.nextInt(4 * 86_400)).plusNanos(1000L * random.nextInt(1_000_000)))
                    .tier(List.of("nano", "standard", "reasoning").get(random.nextInt(3)))
                    .task("task " + random.nextInt(3))
                    .latency(Duration.ofMillis(random.nextInt(100_000)))
                    .usage(Usage.of(random.nextInt(5_000), random.nextInt(500)));
            if (random.nextBoolean()) {
                call.user("user " + random.nextInt(3));
            }
            calls.add(
                    switch (random.nextInt(10)) {
                        case 0 -> call.failed().build();
                        case 1 -> call.unknownUsage().build();
                        default -> call.build();
                    });
        }
        return calls;
    }

    static final int INSERTED = 11;

    static void insert(ForeignLog foreign) throws SQLException {
        foreign.insert("2026-03-11T09:00:00.123456", "nano", 0.00021);
        foreign.insert("2026-03-11 09:30:00", "nano", 0.1 + 0.2);
        foreign.insert("2026-03-11T09:00:00+00:00", "standard", null);
        foreign.insert("2026-03-12", "standard", 0.5);
        foreign.insert("yesterday", "standard", 0.5);
        foreign.insert("", "standard", 0.5);
        foreign.insert(null, "standard", 1e-7);
        foreign.execute("INSERT INTO routing_log (timestamp, cost_usd, latency_ms) VALUES (1773219600, 'n/a', 12.75)");
        foreign.execute("INSERT INTO routing_log (timestamp, tier, input_tokens, output_tokens, cost_usd)"
                + " VALUES ('2026-03-12T23:59:59.999999', 'nano', -1, 5, 3)");
        foreign.execute("INSERT INTO routing_log (timestamp, tier, latency_ms) VALUES ('2026-03-13T00:00:00', '', -5)");
        foreign.execute("INSERT INTO routing_log (timestamp, tier, input_tokens, output_tokens, cost_usd, latency_ms)"
                + " VALUES ('2026-03-13T01:00:00', 'nano', '12 tokens', 'n/a', 0.25, '3 s')");
    }

    CallFilter anyFilter() {
        Map<Dimension, Set<String>> only = switch (random.nextInt(5)) {
            case 0 -> Map.of(Dimension.TIER, Set.of("nano", ""));
            case 1 -> Map.of(Dimension.TASK, Set.of("task 1"), Dimension.STATUS, Set.of("ok"));
            case 2 -> Map.of(Dimension.USER, Set.of(""));
            default -> Map.of();
        };
        Map<Dimension, Set<String>> not =
                random.nextInt(3) == 0 ? Map.of(Dimension.TIER, Set.of("standard")) : Map.of();
        return new CallFilter(anyTime(), anyTime(), only, not, anyBounds(), "");
    }

    private List<Bound> anyBounds() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(new Bound(Bound.Number.COST, Bound.Comparison.MORE, new BigDecimal("0.01")));
            case 1 -> List.of(new Bound(Bound.Number.LATENCY, Bound.Comparison.AT_MOST, new BigDecimal("50000")));
            default -> List.of();
        };
    }

    private @Nullable Instant anyTime() {
        Instant hour = START.plus(Duration.ofHours(random.nextInt(96)));
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> hour;
            case 2 -> hour.truncatedTo(java.time.temporal.ChronoUnit.DAYS);
            case 3 -> hour.plusSeconds(random.nextInt(3_600));
            default -> hour.plusNanos(1000L * random.nextInt(1_000_000_000));
        };
    }

    /** Puts into the lists, and closes all days, what is in the log until now. */
    static void list(Path file) throws SQLException {
        try (var connection = new LogFile(file).writer()) {
            while (RollupBuilder.addChunk(connection) || OpenDays.closeOne(connection, "")) {
                // The next piece.
            }
        }
    }
}
