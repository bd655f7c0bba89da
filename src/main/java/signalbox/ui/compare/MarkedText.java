package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import signalbox.core.review.WordDiff;

/** A text that wraps, with a coloured ground under some of its words. */
final class MarkedText extends Region {
    /** From the first character to after the last, in UTF-16 units. */
    private record Span(int from, int to) {}

    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private final Path grounds = new Path();
    private final List<Span> marked = new ArrayList<>();

    MarkedText() {
        getStyleClass().add("marked-text");
        text.getStyleClass().add("answer-text");
        grounds.getStyleClass().add("mark-ground");
        grounds.setManaged(false);
        getChildren().addAll(grounds, flow);
    }

    void show(String plain) {
        marked.clear();
        text.setText(plain);
        requestLayout();
    }

    /** Shows segments that together are a text, marking those that the other text does not have. */
    void show(List<WordDiff.Segment> segments) {
        StringBuilder whole = new StringBuilder();
        marked.clear();
        for (WordDiff.Segment segment : segments) {
            int from = whole.length();
            whole.append(segment.text());
            if (segment.kind() != WordDiff.Kind.SAME) {
                marked.add(new Span(from, from + segment.text().stripTrailing().length()));
            }
        }
        text.setText(whole.toString());
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + flow.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        flow.resizeRelocate(
                left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
        flow.layout();
        List<PathElement> elements = new ArrayList<>();
        for (Span span : marked) {
            elements.addAll(List.of(flow.getRangeShape(span.from(), span.to(), false)));
        }
        grounds.getElements().setAll(elements);
        grounds.setLayoutX(left);
        grounds.setLayoutY(top);
    }
}
