package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
    @TempDir
    Path home;

    @Test
    void saysHowToNameTheColumnOfTheTime() throws IOException {
        var commandLine = new CommandLineFixture(home);
        Path file = Files.writeString(home.resolve("other.csv"), "when,model\n2026-03-09T10:00:00Z,gpt-4o\n");

        int code = commandLine.run("import", file.toString());

        assertThat(code).isEqualTo(Main.USER_ERROR);
        assertThat(commandLine.err())
                .isEqualTo("The file " + file + " has no column for the time; its columns are when, model. Say which"
                        + " with --map time=COLUMN." + System.lineSeparator());

        assertThat(commandLine.run("import", file.toString(), "--map", "time=when"))
                .isZero();
        assertThat(commandLine.out()).contains("1 call");
    }
}
