package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import signalbox.core.routing.MatchSpan;

/** The prompt, with the words marked that a rule was found in. */
final class PromptField extends StackPane {
    /** A longer match is marked by its beginning. */
    private static final int LONGEST = 2_000;

    private final TextArea text;
    private final Marks marks = new Marks();
    private final ReadOnlyObjectProperty<RoutePreview> preview;

    PromptField(TextArea text, ReadOnlyObjectProperty<RoutePreview> preview) {
        this.text = text;
        this.preview = preview;
        marks.setMouseTransparent(true);
        marks.setManaged(false);
        getStyleClass().add("prompt-field");
        getChildren().setAll(marks, text);
        text.textProperty().subscribe(_ -> marks.requestLayout());
        text.scrollTopProperty().subscribe(_ -> marks.requestLayout());
        text.widthProperty().subscribe(_ -> marks.requestLayout());
        text.heightProperty().subscribe(_ -> marks.requestLayout());
        preview.subscribe(_ -> marks.requestLayout());
        Rectangle border = new Rectangle();
        border.widthProperty().bind(text.widthProperty());
        border.heightProperty().bind(text.heightProperty());
        marks.setClip(border);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
        text.layout();
        marks.requestLayout();
    }

    /** One box for each line that the match is on. */
    private List<Rectangle2D> boxes(MatchSpan span) {
        List<Rectangle2D> boxes = new ArrayList<>();
        if (!(text.getSkin() instanceof TextAreaSkin skin)) {
            return boxes;
        }
        int end = Math.min(span.end(), span.start() + LONGEST);
        for (int i = span.start(); i < end; i++) {
            Rectangle2D unit = skin.getCharacterBounds(i);
            Optional<Rectangle2D> line = boxes.isEmpty() ? Optional.empty() : Optional.of(boxes.getLast());
            boolean same = line.filter(box -> Math.abs(box.getMinY() - unit.getMinY()) < 1)
                    .isPresent();
            if (same) {
                Rectangle2D before = boxes.removeLast();
                double right = Math.max(before.getMaxX(), unit.getMaxX());
                boxes.add(new Rectangle2D(
                        before.getMinX(), before.getMinY(), right - before.getMinX(), before.getHeight()));
            } else {
                boxes.add(new Rectangle2D(
                        unit.getMinX(), unit.getMinY(), Math.max(0, unit.getWidth()), Math.max(0, unit.getHeight())));
            }
        }
        return boxes;
    }

    private final class Marks extends Pane {
        @Override
        protected void layoutChildren() {
            List<Node> shapes = new ArrayList<>();
            PromptMatch.within(preview.get(), text.getText())
                    .ifPresent(span -> boxes(span).forEach(box -> {
                        Rectangle mark = new Rectangle(
                                box.getMinX() - 1, box.getMinY() + 3, box.getWidth() + 2, box.getHeight() - 2);
                        mark.getStyleClass().add("prompt-mark");
                        mark.setManaged(false);
                        shapes.add(mark);
                    }));
            getChildren().setAll(shapes);
        }
    }
}
