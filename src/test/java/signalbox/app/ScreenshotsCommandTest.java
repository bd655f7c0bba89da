package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreenshotsCommandTest {
    @TempDir
    Path home;

    @Test
    void drawsEachScreenOnceWhereAskedToBeBrief() {
        var commandLine = new CommandLineFixture(home);
        Path pictures = home.resolve("pictures");

        int code = commandLine.run(
                "screenshots", "--brief", "--out", pictures.toString(), "--theme", "dark", "--only", "routing");

        assertThat(code).isZero();
        assertThat(pictures.toFile().list()).containsExactly("routing-dark.png");
        assertThat(commandLine.out()).isEqualTo(pictures.resolve("routing-dark.png") + System.lineSeparator());
    }

    @Test
    void saysWhatASizeLooksLike() {
        var commandLine = new CommandLineFixture(home);

        int code = commandLine.run("screenshots", "--out", home.toString(), "--size", "big");

        assertThat(code).isEqualTo(Main.USER_ERROR);
        assertThat(commandLine.err())
                .isEqualTo(
                        "--size takes width x height in pixels, such as 1280x800, not big." + System.lineSeparator());
    }
}
