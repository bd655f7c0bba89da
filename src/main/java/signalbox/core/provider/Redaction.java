package signalbox.core.provider;

import java.util.regex.Pattern;

/** Makes a provider's words fit to be logged and shown: short, on one line, and without anything like a key. */
final class Redaction {
    private static final int LONGEST = 200;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** A word with a key's prefix, what follows Bearer, and any long run of letters with digits. */
    private static final Pattern KEY = Pattern.compile("\\b(?:sk|pk|rk|key|gsk|xai)-[\\w*.-]{4,}"
            + "|(?i:bearer)\\s+[\\w*.~+/=-]{4,}"
            + "|(?=[\\w*-]*\\d)(?=[\\w*-]*[a-zA-Z])\\b[\\w*-]{32,}");

    private Redaction() {}

    static String shortened(String message) {
        String line = SPACE.matcher(message).replaceAll(" ").strip();
        String safe = KEY.matcher(line).replaceAll("[key]");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }
}
