package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledVoterTest {
    private static final int VOTES = 25;

    @TempDir
    Path folder;

    @Test
    void aKilledProgramLosesNoVoteThatItKept() throws Exception {
        Path file = folder.resolve("comparisons.db");
        int kept = votesBeforeTheKill(file);

        try (ComparisonStore store = ComparisonStore.open(file)) {
            Review review = store.load(store.list().getFirst().id());
            assertThat(kept).isGreaterThanOrEqualTo(VOTES);
            for (int position = 0; position < kept; position++) {
                Vote vote = review.items().get(position).vote().orElseThrow();
                assertThat(vote.choice()).isEqualTo(Choice.RIGHT);
                assertThat(vote.severe()).isEqualTo(position % 2 == 0);
            }
        }
    }

    /** How many votes the process had said are kept when SIGKILL ended it. */
    private static int votesBeforeTheKill(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledVoter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int kept = 0;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
                kept = Integer.parseInt(line) + 1;
                if (kept == VOTES) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return kept;
    }
}
