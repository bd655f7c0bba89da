package signalbox.ui.common;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens web addresses in the operating system's browser. */
public final class Browser {
    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private Browser() {}

    /** Whether this is a web address; anything else (a file, a script) is never opened. */
    public static boolean opens(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Opens a web address; has no effect for anything else. Returns at once. */
    public static void open(String address) {
        if (!opens(address)) {
            return;
        }
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            LOG.warn("No browser could be opened: {}", noBrowser.getMessage());
        }
    }

    /** The address is one argument of its own, so that nothing in it can be taken for a command. */
    static List<String> command(String operatingSystem, String address) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return List.of("open", address);
        }
        return system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    }
}
