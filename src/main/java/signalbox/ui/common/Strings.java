package signalbox.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The text on screen, from {@code strings.properties}; keys are {@code screen.part.role}. */
public final class Strings {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("signalbox.ui.common.strings", Locale.ROOT);

    private Strings() {}

    /** The text of a key; {@code {0}} and so on are filled in as {@link MessageFormat} does. */
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
