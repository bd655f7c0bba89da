package signalbox.ui.calls;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.Usage;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;
import signalbox.support.TestPrices;

/** Calls of this program and rows of another, with everything that makes adding them up hard. */
final class AwkwardCalls {
    /** So that the day before has a local hour that another zone skips. */
    static final Instant NOW = Instant.parse("2026-03-30T00:40:23.5Z");

    private static final String COLUMNS = "INSERT INTO routing_log (timestamp, tier, model_used, complexity, task_type,"
            + " input_tokens, output_tokens, cost_usd, latency_ms) VALUES ";

    private AwkwardCalls() {}

    /** By both programs in turns, so that some are in the lists and some are not. */
    static void fill(CallLog log, ZoneId zone) throws CallLogException, SQLException {
        Random random = new Random(5);
        try (ForeignLog foreign = new ForeignLog(log.path())) {
            log.appendAll(ownCalls(random, 150));
            foreign.execute(COLUMNS + midnights(zone));
            foreign.execute(COLUMNS + oddities());
            log.appendAll(ownCalls(random, 150));
        }
    }

    private static List<Call> ownCalls(Random random, int count) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int days = random.nextInt(4) == 0 ? 1 : 70;
            long input = random.nextInt(5_000);
            CallBuilder call = new CallBuilder()
                    .at(NOW.minusSeconds(random.nextInt(days * 86_400)).minusNanos(1000L * random.nextInt(1_000_000)))
                    .tier(List.of("nano", "standard", "reasoning", "retired").get(random.nextInt(4)))
                    .task("task " + random.nextInt(12))
                    .user("user " + random.nextInt(20))
                    .price(random.nextBoolean() ? TestPrices.NANO : TestPrices.STANDARD)
                    .latency(Duration.ofMillis(random.nextInt(90_000)))
                    .usage(new Usage(input, input / 3, input / 5, random.nextInt(500), 0));
            calls.add(
                    switch (random.nextInt(8)) {
                        case 0 -> call.failed().build();
                        case 1 -> call.unknownUsage().build();
                        default -> call.build();
                    });
        }
        return calls;
    }

    /** At the ends of hours and days, by the local clock. */
    private static String midnights(ZoneId zone) {
        LocalDateTime today = LocalDateTime.ofInstant(NOW, zone).toLocalDate().atStartOfDay();
        List<String> rows = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            String date = today.minusDays(day).toLocalDate().toString();
            rows.add("('" + date + "T00:00:00', 'nano', 'a', 'simple', 'qa', 10, 1, 0.000001, 100)");
            rows.add("('" + date + " 00:00:00.000', 'nano', 'b', 'simple', NULL, 10, 1, 0.1, 200)");
            rows.add("('" + date + "T23:59:59.999999', 'standard', 'a', '', 'qa', 10, 1, 0.2, 300)");
            rows.add("('" + date + "T02:30:00', 'standard', NULL, 'medium', 'qa', 10, 1, 0.3, 400)");
            rows.add("('" + date + "T03:00', NULL, 'a', 'simple', 'qa', 10, 1, 0.7, 500)");
            rows.add("('" + date + "', 'nano', 'a', 'simple', 'qa', 10, 1, 1e-9, 600)");
        }
        return String.join(", ", rows);
    }

    private static String oddities() {
        return """
            ('2026-03-29T12:00:00', 'nano', 'a', 'simple', 'qa', 100, 10, NULL, 100),
            ('2026-03-29T12:00:00', 'nano', 'a', 'simple', 'qa', 100, 10, 0, 0),
            ('2026-03-29T12:00:00', 'nano', 'a', 'simple', 'refund', 100, 10, -0.25, 100),
            ('2026-03-29T12:00:00', 'nano', 'a', 'simple', 'qa', -100, 10, 0.5, -7),
            ('2026-03-29T12:00:00', 'nano', 'a', 'simple', 'qa', NULL, 10, 0.5, NULL),
            ('2026-03-29T12:00:00', 'nano', 'a', 'simple', 'qa', 100, 10, 'n/a', 12.75),
            ('2026-03-29T12:00:00', 'nano', 'a', 'simple', 'qa', 100, 10, 1234.567890123456, 3000000),
            ('2026-03-29T12:00:00', '', '', '', '', 0, 0, 0.30000000000000004, 100),
            ('2026-03-29T12:00:00+02:00', 'nano', 'a', 'simple', 'qa', 100, 10, 0.5, 100),
            ('1969-07-20T20:17:40', 'nano', 'a', 'simple', 'qa', 100, 10, 0.5, 100),
            ('yesterday', 'nano', 'a', 'simple', 'qa', 100, 10, 0.5, 100),
            (1773219600, 'nano', 'a', 'simple', 'qa', 100, 10, 0.5, 100),
            ('', 'nano', 'a', 'simple', 'qa', 100, 10, 0.5, 100),
            (NULL, 'nano', 'a', 'simple', 'qa', 100, 10, 0.5, 100)\
            """;
    }

    /** A log of them in a folder. */
    static CallLog open(Path folder, ZoneId zone) throws CallLogException, SQLException {
        CallLog log = CallLog.open(
                folder.resolve(zone.getId().replace('/', '-') + ".db"),
                signalbox.core.calllog.BodyPolicy.EVERYTHING,
                zone);
        fill(log, zone);
        return log;
    }
}
