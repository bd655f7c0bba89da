package signalbox.ui.common;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the system's clipboard. On the JavaFX thread. */
public final class Copy {
    private Copy() {}

    /** @return false where there is no clipboard to copy to, as on the headless platform */
    public static boolean text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        try {
            return Clipboard.getSystemClipboard().setContent(content);
        } catch (UnsupportedOperationException | NullPointerException noClipboard) {
            return false;
        }
    }
}
