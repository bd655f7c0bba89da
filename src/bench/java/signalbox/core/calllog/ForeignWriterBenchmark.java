package signalbox.core.calllog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import signalbox.support.OtherProcess;

/**
 * Another process inserts its nine columns in a loop, from before the log is first opened here: while sums and lists are
 * made of what it wrote before, and afterwards. Measures how long it waits, and how long it takes until its rows are
 * seen by somebody who asks every second, as the console does.
 */
public final class ForeignWriterBenchmark {
    private static final int CALLS = 6_000;
    private static final int REST_MILLIS = 5;

    private ForeignWriterBenchmark() {}

    /** @param arguments how many calls it had written before (default: a million) */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file = Files.createTempDirectory("signalbox-log").resolve("calls.db");
        ForeignLogMaker.make(file, calls, Instant.now(), Duration.ofDays(90));
        Process writer =
                OtherProcess.start(ForeignWriter.class, file.toString(), "" + CALLS, Integer.toString(REST_MILLIS));
        CompletableFuture<List<String>> said = CompletableFuture.supplyAsync(() -> lines(writer));
        try (CallLog log = CallLog.open(file)) {
            Duration latest = watch(log, writer);
            Timing.say("its last row was at most %,d ms old when it was seen", latest.toMillis());
        }
        List<String> lines = said.join();
        long[] waits = lines.stream()
                .filter(line -> line.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .sorted()
                .toArray();
        Timing.say(
                "it inserted %,d rows, %d times in vain; median %,.1f ms, slowest %,.1f ms",
                waits.length,
                lines.size() - waits.length,
                waits[waits.length / 2] / 1e3,
                waits[waits.length - 1] / 1e3);
        Timing.say("the slowest was its %d. row", lines.indexOf(Long.toString(waits[waits.length - 1])) + 1);
        Timing.say(
                "sums against a recount: %d differences",
                LogCount.differences(file).size());
    }

    /** How old the newest row was, at most, when it was seen. */
    private static Duration watch(CallLog log, Process writer) throws Exception {
        Duration latest = Duration.ZERO;
        long version = log.version();
        while (writer.isAlive()) {
            Thread.sleep(1_000);
            if (log.version() != version) {
                version = log.version();
                Instant asked = Instant.now();
                CallRow newest = log.newest(CallFilter.ALL, 1).rows().getFirst();
                Duration age = Duration.between(newest.at().orElseThrow(), Instant.now());
                latest = age.compareTo(latest) > 0 ? age : latest;
                Timing.say(
                        "%s: newest row %,d ms old, read in %,d ms",
                        log.preparation().isComplete() ? "prepared" : "preparing",
                        age.toMillis(),
                        Duration.between(asked, Instant.now()).toMillis());
            }
        }
        return latest;
    }

    private static List<String> lines(Process process) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
