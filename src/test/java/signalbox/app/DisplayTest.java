package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    @Test
    void withoutDISPLAYThereIsNone() {
        assertThat(Display.isThere(Map.of(), "Linux")).isFalse();
        assertThat(Display.isThere(Map.of("DISPLAY", ""), "Linux")).isFalse();
    }

    @Test
    void aDISPLAYThatNobodyServesIsNone() {
        assertThat(Display.isThere(Map.of("DISPLAY", ":98761"), "Linux")).isFalse();
    }

    @Test
    void aServerThatListensIsOne() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = server.getLocalPort() - 6000;

            assertThat(Display.isThere(Map.of("DISPLAY", "127.0.0.1:" + number + ".0"), "Linux"))
                    .isTrue();
        }
    }

    @Test
    void windowsAndMacAlwaysHaveOne() {
        assertThat(Display.isThere(Map.of(), "Windows 11")).isTrue();
        assertThat(Display.isThere(Map.of(), "Mac OS X")).isTrue();
    }
}
