package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.OtherProcess;

/** What a comparison that was killed with calls under way sends when it goes on. */
final class KilledCompareTest {
    private static final int PARALLEL = 8;

    @TempDir
    private Path home;

    private CommandLineFixture line;
    private ComparedModels models;

    @BeforeEach
    void start() throws IOException {
        line = new CommandLineFixture(home);
        models = new ComparedModels(home);
    }

    @AfterEach
    void stop() {
        models.close();
    }

    @Test
    void sendsNothingTwiceUnlessItIsWanted() throws Exception {
        Path examples = models.examples(20);
        killWith(PARALLEL, examples);

        assertThat(line.run(models.command(examples, "--json"))).isZero();

        assertThat(models.asked).hasSize(40).doesNotHaveDuplicates();
        assertThat(line.json().path("lost_calls").intValue()).isEqualTo(PARALLEL);
        assertThat(line.json().path("lost_pairs").intValue()).isEqualTo(PARALLEL / 2);
        assertThat(line.json().path("failed").intValue()).isEqualTo(PARALLEL / 2);
        assertThat(line.json().path("items").intValue()).isEqualTo(20 - PARALLEL / 2);
        assertThat(line.json().path("waiting").intValue()).isZero();
        assertThat(line.err()).contains("4 examples are undecided", "with --retry-lost asks again");

        List<String> lost = List.copyOf(models.asked.subList(0, PARALLEL));
        assertThat(line.run(models.command(examples, "--json", "--retry-lost"))).isZero();

        assertThat(models.asked).hasSize(40 + PARALLEL);
        assertThat(models.asked.subList(40, 40 + PARALLEL)).containsExactlyInAnyOrderElementsOf(lost);
        assertThat(line.json().path("lost_pairs").intValue()).isZero();
        assertThat(line.json().path("lost_calls").intValue()).isEqualTo(PARALLEL);
        assertThat(line.json().path("items").intValue()).isEqualTo(20);
        assertThat(line.err()).doesNotContain("undecided");
    }

    /** Runs the command in a process of its own and kills it once so many calls wait for their answers. */
    private void killWith(int underWay, Path examples) throws Exception {
        models.hold = new CountDownLatch(1);
        String[] arguments = Stream.concat(Stream.of(home.toString()), Stream.of(models.command(examples)))
                .toArray(String[]::new);
        Process process = OtherProcess.start(KilledCompare.class, arguments);
        try {
            while (models.asked.size() < underWay) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(10);
            }
        } finally {
            process.destroyForcibly().waitFor();
            models.hold.countDown();
        }
    }
}
