package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch of a file must not miss. */
final class TableWatchTest {
    @TempDir
    private Path folder;

    @Test
    void tellsOfAChangeMadeBetweenItsMakingAndItsFirstLook() throws Exception {
        Path file = Files.writeString(folder.resolve("tiers.json"), "read by its owner");
        CountDownLatch told = new CountDownLatch(1);
        try (TableWatch watch = new TableWatch(file, told::countDown)) {
            Files.writeString(file, "changed before the thread had begun");
            watch.start();
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
