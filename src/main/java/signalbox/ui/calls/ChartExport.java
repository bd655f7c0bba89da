package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.calls.chart.ChartCsv;
import signalbox.ui.common.Strings;

/** Saves the chart over time as a picture or as figures. */
final class ChartExport extends MenuButton {
    private final CallsViewModel model;
    private final Supplier<ChartPicture> picture;

    ChartExport(CallsViewModel model, Supplier<ChartPicture> picture) {
        super(null, new FontIcon(Feather.DOWNLOAD));
        this.model = model;
        this.picture = picture;
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        setAccessibleText(Strings.text("calls.chart.export"));
        setTooltip(new Tooltip(Strings.text("calls.chart.export")));
        getItems().addAll(item("png"), item("svg"), item("csv"));
    }

    private MenuItem item(String kind) {
        MenuItem item = new MenuItem(Strings.text("calls.chart.export." + kind));
        item.setOnAction(event -> choose(kind));
        return item;
    }

    private void choose(String kind) {
        model.overviewProperty().get().ifPresent(overview -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Strings.text("calls.chart.export"));
            chooser.setInitialFileName(overview.look().measure().wireName() + "." + kind);
            File file = chooser.showSaveDialog(getScene().getWindow());
            if (file != null) {
                save(kind, file.toPath());
            }
        });
    }

    /** The picture is taken at once; the file is written in the background. */
    void save(String kind, Path file) {
        model.overviewProperty().get().ifPresent(overview -> save(kind, overview, file));
    }

    private void save(String kind, CallsOverview overview, Path file) {
        String title = title(overview);
        switch (kind) {
            case "png" -> {
                WritableImage image = picture.get().image(title);
                model.transfers().write(file, path -> ChartPicture.write(image, path));
            }
            case "svg" -> {
                String svg = picture.get().svg(title);
                model.transfers().write(file, path -> ChartPicture.write(svg, path));
            }
            default -> model.transfers().write(file, path -> ChartPicture.write(ChartCsv.of(overview.series()), path));
        }
    }

    private static String title(CallsOverview overview) {
        Look look = overview.look();
        String measured = look.measure().isGrouped()
                ? Strings.text(
                        "calls.chart.title", CallWords.measure(look.measure()), CallWords.dimension(look.parts()))
                : CallWords.measure(look.measure());
        String filter = FilterText.of(look.query().filter());
        return measured + (filter.isEmpty() ? "" : " · " + filter);
    }
}
