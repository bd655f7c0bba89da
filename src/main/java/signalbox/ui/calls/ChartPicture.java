package signalbox.ui.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import signalbox.ui.calls.chart.NodeSvg;
import signalbox.ui.common.PngFile;

/** A chart with its legend, as it is drawn; a picture of it in a file has a title too. */
final class ChartPicture extends VBox {
    /** Pixels of a picture for each of the screen's, so that it stays sharp in print. */
    private static final double SHARPNESS = 2;

    private final Label title = new Label();

    ChartPicture(Node legend, Node chart) {
        super(4);
        title.getStyleClass().add("card-title");
        getStyleClass().add("chart-picture");
        getChildren().addAll(title, legend, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        withTitle(false);
    }

    /** The picture in the theme of the moment. On the JavaFX thread, while it is shown. */
    WritableImage image(String words) {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(new Scale(SHARPNESS, SHARPNESS));
        return titled(words, () -> snapshot(sharp, null));
    }

    /** The same, as SVG. */
    String svg(String words) {
        return titled(words, () -> NodeSvg.of(this));
    }

    private <T> T titled(String words, Supplier<T> picture) {
        title.setText(words);
        withTitle(true);
        getStyleClass().add("printed");
        applyCss();
        layout();
        try {
            return picture.get();
        } finally {
            getStyleClass().remove("printed");
            withTitle(false);
        }
    }

    private void withTitle(boolean shown) {
        title.setVisible(shown);
        title.setManaged(shown);
    }

    static void write(WritableImage image, Path file) throws IOException {
        PngFile.write(image, file);
    }

    static void write(String text, Path file) throws IOException {
        Files.writeString(file, text);
    }
}
