package signalbox.app;

import static signalbox.ui.MeasuredWindow.say;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import signalbox.support.FakeSettings;
import signalbox.ui.MeasuredWindow;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;

/**
 * Measures how long the JavaFX thread is busy at a stretch while the screens are brought to the front, each for the first
 * time in a new program and then again. Without a window; with the packaged program's own runtime, so after
 * {@code mvn package}: {@code mvn -Pbench test-compile exec:exec@opening [-Dopening.arguments=FILE]}
 */
public final class OpeningBenchmark {
    private static final Duration AFTER_START = Duration.ofSeconds(4);
    private static final Duration BETWEEN = Duration.ofMillis(1200);

    private OpeningBenchmark() {}

    /** @param arguments a log to show instead of the sample log, or nothing; then screens to open first, if wanted */
    public static void main(String[] arguments) throws Exception {
        var log = new LogOption();
        log.log = arguments.length > 0 && !arguments[0].equals("-") ? Path.of(arguments[0]) : null;
        List<ScreenId> order = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(ScreenId::valueOf).toList()
                : List.of(ScreenId.CALLS, ScreenId.ROUTING, ScreenId.PLAYGROUND, ScreenId.COMPARE);
        try (var scratch = ScratchSession.open(new TableOption(), log);
                var window = MeasuredWindow.start()) {
            var parts =
                    new ConsoleParts(scratch.session(), window.tasks(), new FakeSettings(), Clock.systemDefaultZone());
            window.show(_ -> parts.view(new WindowTheme(ThemeChoice.LIGHT)), view -> view, 1280, 800);
            Thread.sleep(AFTER_START);
            window.settle();
            for (String when : List.of("first", "again")) {
                for (ScreenId screen : order) {
                    try (var stalls = window.watch()) {
                        window.run(() -> parts.shell().screenProperty().set(screen));
                        Thread.sleep(BETWEEN);
                        window.settle();
                        say("%s %s: %s; one after another: %s", screen, when, stalls.report(), stalls.longer());
                    }
                }
            }
        }
    }
}
