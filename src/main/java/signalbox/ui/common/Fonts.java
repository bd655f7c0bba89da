package signalbox.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * The program's own fonts, the same on every machine: Roboto for text (its digits are all of one width) and JetBrains
 * Mono for prompts, patterns and code. JavaFX knows Roboto's medium weight as a family of its own, "Roboto Medium".
 */
final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of(
            "roboto/Roboto-Regular.ttf",
            "roboto/Roboto-Medium.ttf",
            "roboto/Roboto-Bold.ttf",
            "roboto/Roboto-Italic.ttf",
            "roboto/Roboto-BoldItalic.ttf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf",
            "jetbrains_mono/JetBrainsMono-Bold.ttf",
            "jetbrains_mono/JetBrainsMono-Italic.ttf");

    private static final Once<List<String>> LOADED = new Once<>(Fonts::loadAll);

    private Fonts() {}

    /** Makes the fonts known to JavaFX, once: each window asks, every tooltip among them. */
    static void load() {
        LOADED.get();
    }

    private static List<String> loadAll() {
        FILES.forEach(Fonts::load);
        return FILES;
    }

    private static void load(String file) {
        try (InputStream font = Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + file), file)) {
            Font.loadFont(font, Font.getDefault().getSize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
