package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ScreenshotsCommandTest {
    private static final Color BAR = Color.web("#0969da");

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

    /** Each is held while its picture is taken; a window whose work does not end makes the command fail. */
    @Test
    @Timeout(300)
    void drawsWhatIsSeenWhileTheLogIsAtWorkAndThenLetsItEnd() throws IOException {
        Path pictures = home.resolve("pictures");
        for (String which : List.of("l", "preparing", "counting", "export", "importing")) {
            var commandLine = new CommandLineFixture(home);
            String[] few = {"screenshots", "--out", pictures.toString(), "--theme", "light", "--only", "calls-" + which
            };

            assertThat(commandLine.run(few)).isZero();
            assertThat(commandLine.err()).isEmpty();
        }

        assertThat(pictures.toFile().list())
                .contains("calls-loading-light.png", "calls-preparing-light.png", "calls-counting-light.png")
                .contains("calls-exporting-light.png", "calls-exported-light.png", "calls-importing-light.png");
        assertThat(bytesOfAll(pictures)).doesNotHaveDuplicates();
        assertThat(bars(pictures.resolve("calls-light.png"))).isGreaterThan(1000);
        // What is of before is dimmed, and what is not known yet is not there.
        assertThat(bars(pictures.resolve("calls-counting-light.png"))).isLessThan(100);
        assertThat(bars(pictures.resolve("calls-preparing-light.png"))).isLessThan(100);
    }

    private static List<ByteBuffer> bytesOfAll(Path folder) throws IOException {
        List<ByteBuffer> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                all.add(ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    /** How many points have the full colour of the bars. */
    private static int bars(Path picture) {
        Image image = new Image(picture.toUri().toString());
        int found = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getPixelReader().getColor(x, y).equals(BAR)) {
                    found++;
                }
            }
        }
        return found;
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
