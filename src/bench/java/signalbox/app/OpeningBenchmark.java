package signalbox.app;

import static signalbox.ui.MeasuredWindow.say;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import signalbox.support.FakeSettings;
import signalbox.ui.MeasuredWindow;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;
import signalbox.ui.shell.ShellView;

/**
 * Measures how long the JavaFX thread is busy at a stretch while the screens are brought to the front, each for the first
 * time in a new program and then again, and what lies over and in them is opened by keys. Without a window; with the
 * packaged program's own runtime, so after {@code mvn package}:
 * {@code mvn -Pbench test-compile exec:exec@opening [-Dopening.arguments=FILE]}
 */
public final class OpeningBenchmark {
    private static final Duration AFTER_START = Duration.ofSeconds(4);
    private static final Duration BETWEEN = Duration.ofMillis(1200);

    private static final List<ScreenId> SCREENS =
            List.of(ScreenId.CALLS, ScreenId.ROUTING, ScreenId.PLAYGROUND, ScreenId.COMPARE);

    /** What opens something, screen by screen. */
    private static final Map<ScreenId, List<String>> KEYS = Map.of(
            ScreenId.CALLS,
            List.of(
                    "Ctrl+G", "Ctrl+G", "Ctrl+J", "Ctrl+L", "Ctrl+O", "Esc", "Ctrl+E", "Esc", "Ctrl+S", "Esc", "Ctrl+K",
                    "Esc", "F1", "Esc"),
            ScreenId.ROUTING,
            List.of(
                    "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+2", "Ctrl+N", "Ctrl+S", "Esc", "Ctrl+Z", "Ctrl+H", "Esc",
                    "Ctrl+G", "Esc", "Alt+1"),
            ScreenId.PLAYGROUND,
            List.of("Ctrl+H", "Ctrl+H", "Ctrl+Enter"),
            ScreenId.COMPARE,
            List.of());

    private final MeasuredWindow window;
    private final ConsoleParts parts;

    private OpeningBenchmark(MeasuredWindow window, ConsoleParts parts) {
        this.window = window;
        this.parts = parts;
    }

    /** @param arguments a log to show, or a hyphen for the sample log; then screens to open instead of all, if wanted */
    public static void main(String[] arguments) throws Exception {
        var log = new LogOption();
        log.log = arguments.length > 0 && !arguments[0].equals("-") ? Path.of(arguments[0]) : null;
        List<ScreenId> screens = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(ScreenId::valueOf).toList()
                : SCREENS;
        try (var scratch = ScratchSession.open(new TableOption(), log);
                var window = MeasuredWindow.start()) {
            var parts =
                    new ConsoleParts(scratch.session(), window.tasks(), new FakeSettings(), Clock.systemDefaultZone());
            new OpeningBenchmark(window, parts).measure(screens);
        }
    }

    private void measure(List<ScreenId> screens) throws Exception {
        WindowTheme theme = window.show(_ -> new WindowTheme(ThemeChoice.LIGHT), _ -> new Pane(), 1, 1);
        ShellView shell = window.show(_ -> parts.view(theme), view -> view, 1280, 800);
        window.run(theme::takeOver);
        Thread.sleep(AFTER_START);
        window.settle();
        for (ScreenId screen : screens) {
            measure(screen + " first", () -> show(screen));
        }
        for (ScreenId screen : screens) {
            measure(screen + " again", () -> show(screen));
            measure(screen + " in the other theme", theme::toggle);
            for (String keys : KEYS.getOrDefault(screen, List.of())) {
                measure(screen + " " + keys, () -> press(shell, keys));
            }
        }
    }

    private void show(ScreenId screen) {
        parts.shell().screenProperty().set(screen);
    }

    private void measure(String what, Runnable act) throws Exception {
        try (var stalls = window.watch()) {
            window.run(act);
            Thread.sleep(BETWEEN);
            window.settle();
            say("%s: %s; one after another: %s", what, stalls.report(), stalls.longer());
        }
    }

    /** As if typed where the focus is. */
    private static void press(ShellView shell, String keys) {
        var typed = (KeyCodeCombination) KeyCombination.valueOf(keys);
        Node focused = shell.getScene().getFocusOwner();
        Event.fireEvent(
                focused == null ? shell : focused,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        typed.getCode(),
                        typed.getShift() == KeyCombination.ModifierValue.DOWN,
                        typed.getControl() == KeyCombination.ModifierValue.DOWN,
                        typed.getAlt() == KeyCombination.ModifierValue.DOWN,
                        false));
    }
}
