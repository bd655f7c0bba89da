package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

/** {@code signalbox screenshots}: draws the screens in all their states as PNG, without a display, from the sample log. */
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        description =
                "Draw the screens in all their states as PNG; needs no display. Shows the sample log unless another is"
                        + " named.")
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

    @Option(names = "--brief", description = "Each screen once, not in all of its states.")
    boolean brief;

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
        drawInto(Objects.requireNonNull(out));
        return 0;
    }

    /** Draws each screen once in each theme, which a newcomer without a display is ready to wait for. */
    static void drawBriefly(Path folder, Output output) throws UserException, IOException, InterruptedException {
        ScreenshotsCommand command = new ScreenshotsCommand(output);
        command.brief = true;
        command.drawInto(folder);
    }

    private void drawInto(Path folder) throws UserException, IOException, InterruptedException {
        Matcher pixels = SIZE.matcher(size);
        if (!pixels.matches()) {
            throw new UserException("--size takes width x height in pixels, such as 1280x800, not " + size + ".");
        }
        var pixelSize = new PixelSize(Integer.parseInt(pixels.group(1)), Integer.parseInt(pixels.group(2)));
        List<Theme> themes = themes();
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw UserException.unwritable(folder, failed);
        }
        Toolkit.startHeadless();
        for (Theme each : themes) {
            draw(folder, "", ScreenId.values(), each, pixelSize, ScreenPictures::draw);
            if (brief) {
                continue;
            }
            draw(folder, "routing-", RoutingState.values(), each, pixelSize, ScreenPictures::draw);
            draw(folder, "compare-", CompareState.values(), each, pixelSize, ScreenPictures::draw);
            draw(folder, "calls-", CallsPicture.values(), each, pixelSize, ScreenPictures::draw);
            draw(folder, "playground-", PlaygroundState.values(), each, pixelSize, ScreenPictures::draw);
        }
    }

    private record PixelSize(int width, int height) {}

    /** What draws one picture. */
    @FunctionalInterface
    private interface Drawing<S> {
        void draw(ScreenPictures pictures, S shown, Theme theme, Path file)
                throws UserException, IOException, InterruptedException;
    }

    /** Draws those of a group that were asked for, in a workspace where nothing was done before. */
    private <S extends Enum<S>> void draw(
            Path folder, String group, S[] states, Theme theme, PixelSize pixelSize, Drawing<S> drawing)
            throws UserException, IOException, InterruptedException {
        List<S> wanted = Arrays.stream(states)
                .filter(state -> fileName(group, state, theme).startsWith(only))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        try (ScratchSession scratch = ScratchSession.open(table, log)) {
            ScreenPictures pictures = ScreenPictures.of(
                    scratch.session(), new Workspace(scratch.folder().path()), pixelSize.width(), pixelSize.height());
            for (S state : wanted) {
                Path file = folder.resolve(fileName(group, state, theme));
                drawing.draw(pictures, state, theme, file);
                output.line(file.toString());
            }
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
