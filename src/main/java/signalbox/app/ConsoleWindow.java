package signalbox.app;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Strings;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;
import signalbox.ui.shell.ShellView;

/** The program's window: icon, title, place and theme, all as they were left. On the JavaFX thread. */
final class ConsoleWindow {
    private static final String PLACE = "window.place";
    private static final String THEME = "window.theme";
    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private final Stage stage;
    private final Settings settings;

    ConsoleWindow(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** The theme as the operator left it, kept from now on. */
    WindowTheme theme() {
        ThemeChoice left = settings.read(THEME)
                .flatMap(name -> Stream.of(ThemeChoice.values())
                        .filter(choice -> choice.name().equals(name))
                        .findFirst())
                .orElse(ThemeChoice.SYSTEM);
        WindowTheme theme = new WindowTheme(left);
        theme.choiceProperty().subscribe(choice -> settings.write(THEME, choice.name()));
        theme.takeOver();
        return theme;
    }

    /** @param onClosed run after the window was closed; ends what the window used */
    void show(ShellView shell, Runnable onClosed) {
        stage.setTitle(Strings.text("shell.window.title"));
        stage.getIcons().setAll(icons());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(new Scene(shell, FIRST_WIDTH, FIRST_HEIGHT));
        settings.read(PLACE).flatMap(WindowPlace::read).ifPresent(this::restore);
        stage.setOnHiding(event -> settings.write(PLACE, place().written()));
        stage.setOnHidden(event -> onClosed.run());
        stage.show();
        shell.focusScreen();
    }

    static List<Image> icons() {
        return Arrays.stream(ICON_SIZES)
                .mapToObj(size -> "icons/signalbox-" + size + ".png")
                .map(name -> Objects.requireNonNull(ConsoleWindow.class.getResource(name), name))
                .map(url -> new Image(url.toExternalForm()))
                .toList();
    }

    private void restore(WindowPlace place) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        if (place.isWithinReachOn(screens)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        }
        stage.setMaximized(place.maximized());
    }

    private WindowPlace place() {
        WindowPlace now =
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        return stage.isMaximized()
                ? settings.read(PLACE)
                        .flatMap(WindowPlace::read)
                        .map(before -> new WindowPlace(before.x(), before.y(), before.width(), before.height(), true))
                        .orElse(now)
                : now;
    }
}
