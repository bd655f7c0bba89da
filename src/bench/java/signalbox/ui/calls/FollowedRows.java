package signalbox.ui.calls;

import static signalbox.ui.MeasuredWindow.say;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.ForeignWriter;
import signalbox.support.OtherProcess;
import signalbox.ui.common.TaskRunner;

/** Another process inserts rows while the screen is shown: how long it waits, and how old its rows are when they appear. */
final class FollowedRows {
    private static final int CALLS = 1_200;
    private static final int REST_MILLIS = 45;

    private final CallsViewModel model;
    private final Path file;
    private final List<Long> ages = Collections.synchronizedList(new ArrayList<>());

    FollowedRows(CallsViewModel model, Path file) {
        this.model = model;
        this.file = file;
    }

    void measure(TaskRunner tasks) throws Exception {
        Instant start = Instant.now();
        tasks.onUiThread(() -> model.list().rows().addListener((ListChangeListener<CallRow>) change -> {
            Instant now = Instant.now();
            while (change.next()) {
                change.getAddedSubList().stream()
                        .flatMap(row -> row.at().stream())
                        .filter(start::isBefore)
                        .forEach(at -> ages.add(Duration.between(at, now).toMillis()));
            }
        }));
        Process writer = OtherProcess.start(
                ForeignWriter.class, file.toString(), Integer.toString(CALLS), Integer.toString(REST_MILLIS));
        List<String> lines = CompletableFuture.supplyAsync(() -> lines(writer)).join();
        Thread.sleep(Duration.ofSeconds(3));
        long[] waits = lines.stream()
                .filter(line -> line.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .sorted()
                .toArray();
        say(
                "another process inserted %,d rows in %d s, %d times in vain; slowest %,.0f ms; %,d rows seen, %,d ms"
                        + " old at most, half of them no more than %,d ms",
                waits.length,
                Duration.between(start, Instant.now()).toSeconds(),
                lines.size() - waits.length,
                waits[waits.length - 1] / 1e3,
                ages.size(),
                Collections.max(ages),
                ages.stream().sorted().toList().get(ages.size() / 2));
    }

    private static List<String> lines(Process process) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
