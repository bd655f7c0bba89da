package signalbox.ui.routing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.backtest.Impact;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.PngFile;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierStyles;

/** The picture of the draft, with the path of the tried prompt lit; it can be saved. */
final class DiagramSheet extends Sheet {
    private final Supplier<RoutingDiagram> diagram;
    private final Pane picture = new Pane();
    private final ErrorNote note = new ErrorNote();

    DiagramSheet(DraftViewModel draft, ImpactViewModel impact, TryViewModel tries) {
        super(Strings.text("routing.diagram.title"));
        diagram = () -> RoutingDiagram.of(
                draft.state().outline(),
                impact.state().impact().map(Impact::flows).orElse(List.of()),
                tries.resultProperty().get().underDraftOrNull(),
                stage -> Strings.text("routing.stage." + stage.wireName()));
        picture.getStyleClass().add("diagram");
        StackPane frame = new StackPane(new Group(picture));
        frame.setMinSize(0, 0);
        VBox.setVgrow(frame, Priority.ALWAYS);
        frame.layoutBoundsProperty().subscribe(bounds -> fit(bounds.getWidth(), bounds.getHeight()));
        HBox buttons = new HBox(
                8,
                Parts.muted(Strings.text("routing.diagram.sentence")),
                Parts.space(),
                Parts.button(Feather.DOWNLOAD, "routing.diagram.svg", () -> save("svg")),
                Parts.button(Feather.DOWNLOAD, "routing.diagram.png", () -> save("png")));
        buttons.getStyleClass().add("row-line");
        put(note, frame, buttons);
    }

    @Override
    protected void focusFirst() {
        note.clear();
        draw(diagram.get());
        picture.requestFocus();
    }

    /** All of the picture is in sight: a large one is drawn smaller. */
    private void fit(double width, double height) {
        double scale = Math.min(1, Math.min(width / picture.getPrefWidth(), height / picture.getPrefHeight()));
        if (scale > 0) {
            picture.setScaleX(scale);
            picture.setScaleY(scale);
        }
    }

    private void draw(RoutingDiagram drawn) {
        picture.getChildren().clear();
        picture.setPrefSize(drawn.width(), drawn.height());
        picture.setMinSize(drawn.width(), drawn.height());
        for (DiagramLine line : drawn.lines()) {
            double middle = (line.fromX() + line.toX()) / 2;
            CubicCurve curve = new CubicCurve(
                    line.fromX(), line.fromY(), middle, line.fromY(), middle, line.toY(), line.toX(), line.toY());
            curve.getStyleClass().addAll("flow", line.lit() ? "lit" : "unlit");
            TierStyles.set(curve, line.tier());
            curve.setStrokeWidth(line.thickness());
            picture.getChildren().add(curve);
        }
        for (DiagramLine line : drawn.lines()) {
            if (!line.label().isEmpty()) {
                Label share = new Label(line.label());
                share.getStyleClass().add("share");
                TierStyles.set(share, line.tier());
                share.resizeRelocate(
                        line.labelX() - DiagramLabels.WIDTH / 2 + 2,
                        line.labelY() - DiagramLabels.HEIGHT / 2,
                        DiagramLabels.WIDTH - 4,
                        DiagramLabels.HEIGHT);
                share.setPrefSize(DiagramLabels.WIDTH - 4, DiagramLabels.HEIGHT);
                picture.getChildren().add(share);
            }
        }
        drawn.boxes().forEach(box -> picture.getChildren().add(face(box)));
        if (picture.getParent() != null && picture.getParent().getParent() instanceof StackPane frame) {
            fit(frame.getWidth(), frame.getHeight());
        }
    }

    private static VBox face(RoutingDiagram.Box box) {
        Label title = new Label(box.title());
        title.getStyleClass().add("medium");
        VBox face = new VBox(title);
        if (!box.detail().isEmpty()) {
            face.getChildren().add(Parts.muted(box.detail()));
        }
        face.getStyleClass().add("node");
        if (box.lit()) {
            face.getStyleClass().add("lit");
        }
        if (box.tier() >= 0) {
            TierStyles.set(face, box.tier());
            face.getStyleClass().add("of-tier");
        }
        face.setPrefSize(box.width(), box.height());
        face.relocate(box.x(), box.y());
        return face;
    }

    private WritableImage drawnTwiceAsLarge() {
        SnapshotParameters large = new SnapshotParameters();
        large.setTransform(Transform.scale(2 / picture.getScaleX(), 2 / picture.getScaleY()));
        return picture.snapshot(large, null);
    }

    private void save(String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("routing." + kind);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.toUpperCase(Locale.ROOT), "*." + kind));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            if (kind.equals("svg")) {
                Files.writeString(file.toPath(), DiagramSvg.of(diagram.get()));
            } else {
                PngFile.write(drawnTwiceAsLarge(), file.toPath());
            }
        } catch (IOException failed) {
            note.show(Strings.text("routing.diagram.not-saved", String.valueOf(failed.getMessage())));
        }
    }
}
