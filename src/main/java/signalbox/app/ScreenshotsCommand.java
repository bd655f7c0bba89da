package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Theme;

/** {@code signalbox screenshots}: draws every screen as PNG, without a display, from the sample log. */
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        description = "Draw every screen as PNG; needs no display. Shows the sample log unless another is named.")
final class ScreenshotsCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the pictures go.")
    @Nullable
    Path out;

    @Option(names = "--theme", paramLabel = "light|dark", description = "One theme alone (default: both).")
    @Nullable
    String theme;

    @Option(names = "--size", paramLabel = "WxH", description = "In pixels (default: ${DEFAULT-VALUE}).")
    String size = "1280x800";

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only pictures whose file name begins so, such as calls or compare-table (default: all).")
    String only = "";

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    private final Output output;

    ScreenshotsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws UserException, IOException, InterruptedException {
        return drawInto(Objects.requireNonNull(out));
    }

    int drawInto(Path folder) throws UserException, IOException, InterruptedException {
        Matcher pixels = SIZE.matcher(size);
        if (!pixels.matches()) {
            throw new UserException("--size takes width x height in pixels, such as 1280x800, not " + size + ".");
        }
        List<Theme> themes = themes();
        Files.createDirectories(folder);
        Toolkit.startHeadless();
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Workspace workspace = new Workspace(scratch.path());
            Path routes = table.file(workspace);
            try (Session session = Session.practice(workspace, routes, log.log, Clock.system(ZoneId.systemDefault()))) {
                ScreenPictures pictures = ScreenPictures.of(
                        session, Integer.parseInt(pixels.group(1)), Integer.parseInt(pixels.group(2)));
                for (Theme each : themes) {
                    for (ScreenId screen : ScreenId.values()) {
                        draw(folder, fileName("", screen, each), file -> pictures.draw(screen, each, file));
                    }
                    for (CompareState state : CompareState.values()) {
                        draw(folder, fileName("compare-", state, each), file -> pictures.draw(state, each, file));
                    }
                    for (PlaygroundState state : PlaygroundState.values()) {
                        draw(folder, fileName("playground-", state, each), file -> pictures.draw(state, each, file));
                    }
                }
            }
        }
        return 0;
    }

    @FunctionalInterface
    private interface Drawing {
        void into(Path file) throws UserException, IOException, InterruptedException;
    }

    private void draw(Path folder, String name, Drawing drawing)
            throws UserException, IOException, InterruptedException {
        if (name.startsWith(only)) {
            Path file = folder.resolve(name);
            drawing.into(file);
            output.line(file.toString());
        }
    }

    private static String fileName(String group, Enum<?> shown, Theme theme) {
        return (group + shown.name() + "-" + theme.name() + ".png").toLowerCase(Locale.ROOT);
    }

    private List<Theme> themes() throws UserException {
        if (theme == null) {
            return List.of(Theme.LIGHT, Theme.DARK);
        }
        return switch (theme) {
            case "light" -> List.of(Theme.LIGHT);
            case "dark" -> List.of(Theme.DARK);
            default -> throw new UserException("--theme takes light or dark, not " + theme + ".");
        };
    }
}
