package signalbox.app;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/**
 * Where the window stood, in pixels of the desktop.
 *
 * @param maximized whether it filled the screen; the rest is its place otherwise
 */
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final Pattern WRITTEN = Pattern.compile("-?\\d+ -?\\d+ \\d+ \\d+ (true|false)");
    /** So much of the title bar must be in sight for the window to be moved by hand. */
    private static final double GRIP = 80;

    /** Reads what {@link #written} gave; empty for anything else. */
    static Optional<WindowPlace> read(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        String[] parts = written.split(" ", -1);
        List<Double> numbers =
                Stream.of(parts).limit(4).map(Double::parseDouble).toList();
        return Optional.of(new WindowPlace(
                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), Boolean.parseBoolean(parts[4])));
    }

    String written() {
        return Math.round(x) + " " + Math.round(y) + " " + Math.round(width) + " " + Math.round(height) + " "
                + maximized;
    }

    /** Whether the window can be seen and moved on one of these screens; they may be others than last time. */
    boolean isWithinReachOn(List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> screen.intersects(x, y, width - GRIP, GRIP));
    }
}
