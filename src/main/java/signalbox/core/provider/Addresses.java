package signalbox.core.provider;

import java.net.URI;

/** Base urls as people write them. */
final class Addresses {
    private Addresses() {}

    static String withoutSlash(URI base) {
        String text = base.toString();
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
