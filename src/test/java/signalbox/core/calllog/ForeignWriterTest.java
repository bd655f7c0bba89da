package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.CallBuilder;
import signalbox.support.OtherProcess;

/** Another process inserts its rows while the log is open, read and written here. */
final class ForeignWriterTest {
    private static final int ITS_CALLS = 300;

    @TempDir
    Path folder;

    @Test
    void isNeverLockedOutAndItsRowsAreInTheSumsAtOnce() throws Exception {
        Path file = folder.resolve("calls.db");
        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneId.systemDefault())) {
            Process writer = OtherProcess.start(ForeignWriter.class, file.toString(), "" + ITS_CALLS, "0");
            CompletableFuture<List<String>> said = CompletableFuture.supplyAsync(() -> lines(writer));
            int ours = 0;
            long version = log.version();
            while (writer.isAlive()) {
                log.append(new CallBuilder().user("one").build());
                log.appendAll(List.of(
                        new CallBuilder().task("many").build(),
                        new CallBuilder().task("many").build()));
                ours += 3;
                assertThat(LogCount.differences(file)).isEmpty();
                CallTotals totals = log.totals(CallFilter.ALL);
                assertThat(totals.calls()).isBetween((long) ours, (long) ours + ITS_CALLS);
            }

            assertThat(said.join()).hasSize(ITS_CALLS).allMatch(line -> line.matches("\\d+"), "was never locked out");
            assertThat(log.version()).isNotEqualTo(version);
            assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(ours + ITS_CALLS);
            assertThat(log.newest(CallFilter.ALL, ours + ITS_CALLS).rows()).hasSize(ours + ITS_CALLS);
            assertThat(LogCount.differences(file)).isEmpty();
        }
    }

    private static List<String> lines(Process process) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
