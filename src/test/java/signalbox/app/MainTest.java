package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.LogLines;

final class MainTest {
    @TempDir
    Path home;

    @Test
    void tellsOfAFatalFaultAndEndsInsteadOfLeavingTheProcessToHang() {
        var told = new ByteArrayOutputStream();
        var broken = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String text) {
                throw new NoClassDefFoundError("some/Class");
            }
        };

        int code;
        try (LogLines logged = LogLines.of(Main.class)) {
            code = Main.run(
                    new Workspace(home),
                    new Output(broken, new PrintStream(told, true, StandardCharsets.UTF_8)),
                    "prices",
                    "--json");
            assertThat(logged.lines()).containsExactly("ERROR A fault of Signalbox's own");
        }

        assertThat(code).isEqualTo(Main.OWN_ERROR);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("fault of Signalbox's own");
    }
}
