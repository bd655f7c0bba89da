package signalbox.core.calllog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import signalbox.support.CallBuilder;

/** A process to be killed: works on a log and says, a line each, what it was told is kept. */
final class KilledWriter {
    private static final Instant START = Instant.parse("2026-03-10T20:00:00Z");

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "write" -> write(file);
            case "import" -> bringIn(file);
            case "migrate" -> migrate(file);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    @SuppressWarnings("InfiniteLoopStatement") // It ends by being killed.
    private static void write(Path file) throws Exception {
        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            for (int i = 0; true; i++) {
                Instant at = START.plusSeconds(i);
                say(log.append(new CallBuilder().at(at).user("one").build()));
                List<Call> many = IntStream.range(0, 50)
                        .mapToObj(each -> new CallBuilder().at(at).task("many").build())
                        .toList();
                log.appendAll(many).forEach(KilledWriter::say);
            }
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void bringIn(Path file) throws Exception {
        Path other = Files.createTempFile("signalbox", ".csv");
        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            while (true) {
                StringBuilder csv = new StringBuilder("id,time,model,cost,input_tokens,output_tokens\n");
                long from = System.nanoTime();
                for (int i = 0; i < 3_000; i++) {
                    csv.append(from + i).append(",2026-03-11 09:00:00,gpt-4o,0.01,100,20\n");
                }
                Files.writeString(other, csv);
                ImportPlan plan = ImportPlan.of(other, null, Map.of(), ZoneOffset.UTC);
                new CallImport(log, Map.of()).run(plan, records -> {});
                say(log.newest(CallFilter.ALL, 1).rows().getFirst().id());
            }
        } finally {
            Files.delete(other);
        }
    }

    private static void migrate(Path file) throws Exception {
        say(0);
        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC)) {
            log.awaitPreparation();
        }
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void say(long id) {
        // In one piece, so that a killed process never says half a number.
        byte[] line = (id + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }
}
