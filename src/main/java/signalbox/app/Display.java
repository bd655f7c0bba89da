package signalbox.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether there is a display to open a window on. */
final class Display {
    private static final Pattern X11 = Pattern.compile("(.*):(\\d+)(\\.\\d+)?");
    private static final int X11_PORT = 6000;
    private static final int PATIENCE_MILLIS = 500;

    private Display() {}

    static boolean isThere() {
        return isThere(System.getenv(), System.getProperty("os.name", ""));
    }

    /** macOS and Windows have one; elsewhere {@code DISPLAY} must name an X server that listens. */
    static boolean isThere(Map<String, String> environment, String operatingSystem) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("mac") || system.contains("windows")) {
            return true;
        }
        Matcher display = X11.matcher(environment.getOrDefault("DISPLAY", ""));
        if (!display.matches()) {
            return false;
        }
        String host = display.group(1);
        int number = Integer.parseInt(display.group(2));
        boolean local = host.isEmpty() || host.equals("unix");
        return local ? Files.exists(Path.of("/tmp/.X11-unix/X" + number)) : answers(host, X11_PORT + number);
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }
}
