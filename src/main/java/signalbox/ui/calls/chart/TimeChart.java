package signalbox.ui.calls.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Strings;

/**
 * A chart over time. Under the mouse each slot tells its amounts; a click on a mark picks it; a drag looks at that time
 * alone. By keys: left and right go from slot to slot, with Shift they stretch, Enter looks at the stretch, Backspace
 * takes it back.
 */
public final class TimeChart extends Pane {
    private static final double AXIS_HEIGHT = 20;
    private static final double TOP = 8;
    private static final double LABEL_SPACE = 64;
    private static final double LEAST_DRAG = 6;

    private final ChartActs acts;
    private final ChartCursor cursor;
    private final List<Label> times = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private @Nullable TimeSeries series;
    private @Nullable Marks marks;
    private @Nullable Plot plot;
    private double pressedAt;
    private boolean dragging;

    public TimeChart(ChartActs acts) {
        this.acts = acts;
        getStyleClass().add("timeline");
        cursor = new ChartCursor(this, acts);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Strings.text("calls.chart.keys"));
        setOnMousePressed(event -> pressedAt = event.getX());
        setOnMouseMoved(event -> cursor.hover(event.getX()));
        setOnMouseExited(event -> cursor.leave());
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseClicked(this::click);
        setOnKeyPressed(cursor::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                cursor.leave();
            }
        });
    }

    /** Draws another series in place of the one there is. */
    public void show(TimeSeries next) {
        series = next;
        cursor.show(next);
        marks = Marks.of(next);
        Scale scale = scale(next);
        plot = new Plot(0, 0, 0, 0, next.starts().size(), scale);
        times.clear();
        amounts.clear();
        lines.clear();
        scale.lines().forEach(amount -> {
            Region line = new Region();
            line.getStyleClass().add(amount.signum() == 0 ? "zero-line" : "grid-line");
            line.setMouseTransparent(true);
            lines.add(line);
            amounts.add(axisLabel(ChartWords.axis(next.measure(), amount)));
        });
        next.starts().forEach(start -> times.add(axisLabel(ChartWords.axis(start, next.bucket()))));
        List<Node> nodes = new ArrayList<>(lines);
        nodes.add(cursor.line());
        nodes.addAll(marks.nodes());
        nodes.addAll(amounts);
        nodes.addAll(times);
        nodes.add(cursor.brush());
        getChildren().setAll(nodes);
        requestLayout();
    }

    private static Scale scale(TimeSeries series) {
        boolean whole = switch (series.measure()) {
            case CALLS, TOKENS, ERRORS -> true;
            case COST, LATENCY, LATENCY_MEDIAN, LATENCY_P95, ERROR_RATE, COST_PER_CALL, SAVING -> false;
        };
        return Scale.over(series.lowest(), series.highest(), whole);
    }

    @Override
    protected void layoutChildren() {
        if (series == null || marks == null || plot == null || series.starts().isEmpty()) {
            return;
        }
        Insets insets = getInsets();
        double widest = 0;
        for (Label label : amounts) {
            label.autosize();
            widest = Math.max(widest, label.getWidth());
        }
        double left = insets.getLeft() + widest + 8;
        Plot place = new Plot(
                left,
                TOP,
                Math.max(1, getWidth() - left - insets.getRight()),
                Math.max(1, getHeight() - AXIS_HEIGHT - TOP),
                plot.slots(),
                plot.scale());
        plot = place;
        cursor.place(place);
        for (int i = 0; i < lines.size(); i++) {
            double y = snapPositionY(TOP + place.height() * (1 - (double) i / (lines.size() - 1)));
            lines.get(i).resizeRelocate(left, y, place.width(), 1);
            Label label = amounts.get(i);
            label.relocate(left - 8 - label.getWidth(), y - label.getHeight() / 2);
        }
        int every = Math.max(1, (int) Math.ceil(LABEL_SPACE / place.slotWidth()));
        for (int i = 0; i < times.size(); i++) {
            Label label = times.get(i);
            boolean shown = (times.size() - 1 - i) % every == 0;
            label.setVisible(shown);
            if (shown) {
                label.autosize();
                double x = place.x(i) + (place.slotWidth() - label.getWidth()) / 2;
                label.setVisible(x >= left - 8);
                label.relocate(Math.min(x, getWidth() - label.getWidth()), TOP + place.height() + 4);
            }
        }
        marks.place(place);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 110;
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress()) {
            return;
        }
        if (event.getPickResult().getIntersectedNode() != null
                && event.getPickResult().getIntersectedNode().getUserData() instanceof Band band) {
            if (event.getButton() == MouseButton.SECONDARY) {
                acts.pick(Pick.EXCLUDE, band);
            } else if (event.getButton() == MouseButton.PRIMARY) {
                acts.pick(event.isShortcutDown() ? Pick.ALSO : Pick.ONLY, band);
            }
        }
    }

    private void drag(MouseEvent event) {
        dragging = event.getButton() == MouseButton.PRIMARY && Math.abs(event.getX() - pressedAt) >= LEAST_DRAG;
        if (dragging) {
            cursor.stretch(pressedAt, event.getX());
        } else {
            cursor.hideBrush();
        }
    }

    private void release(MouseEvent event) {
        if (dragging && cursor.take()) {
            event.consume();
        }
        dragging = false;
    }

    private static Label axisLabel(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("axis-label");
        label.setMouseTransparent(true);
        return label;
    }
}
