package signalbox.ui.calls.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
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
    private final Region brush = new Region();
    private final Region cursor = new Region();
    private final Tooltip words = new Tooltip();
    private final List<Label> times = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private @Nullable TimeSeries series;
    private @Nullable Marks marks;
    private @Nullable Plot plot;
    private double pressedAt;
    private int anchor = -1;
    private int slot = -1;

    public TimeChart(ChartActs acts) {
        this.acts = acts;
        getStyleClass().add("timeline");
        brush.getStyleClass().add("brush");
        cursor.getStyleClass().add("slot-cursor");
        for (Region over : List.of(brush, cursor)) {
            over.setMouseTransparent(true);
            over.setVisible(false);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Strings.text("calls.chart.keys"));
        setOnMousePressed(event -> pressedAt = event.getX());
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> leave());
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
    }

    /** Draws another series in place of the one there is. */
    public void show(TimeSeries next) {
        series = next;
        leave();
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
        nodes.add(cursor);
        nodes.addAll(marks.nodes());
        nodes.addAll(amounts);
        nodes.addAll(times);
        nodes.add(brush);
        getChildren().setAll(nodes);
        requestLayout();
    }

    private static Scale scale(TimeSeries series) {
        boolean whole = switch (series.measure()) {
            case CALLS, TOKENS, ERRORS -> true;
            case COST, LATENCY, ERROR_RATE, COST_PER_CALL, SAVING -> false;
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

    private void hover(MouseEvent event) {
        if (plot == null || series == null || series.starts().isEmpty()) {
            return;
        }
        int here = plot.slotAt(event.getX());
        if (here != slot || !words.isShowing()) {
            tell(here);
        }
    }

    /** Shows a slot's amounts beside it. */
    private void tell(int wanted) {
        if (series == null || plot == null) {
            return;
        }
        slot = wanted;
        cursor.setVisible(true);
        cursor.resizeRelocate(plot.x(slot), TOP, plot.slotWidth(), plot.height());
        String said = ChartWords.slot(series, slot);
        words.setText(said);
        setAccessibleText(said);
        Bounds screen = localToScreen(getBoundsInLocal());
        if (screen != null && getScene().getWindow() != null) {
            words.show(this, screen.getMinX() + plot.x(slot + 1) + 12, screen.getMinY() + TOP);
        }
    }

    private void leave() {
        words.hide();
        cursor.setVisible(false);
        brush.setVisible(false);
        slot = -1;
        anchor = -1;
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
        if (plot == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (Math.abs(event.getX() - pressedAt) >= LEAST_DRAG) {
            words.hide();
            anchor = plot.slotAt(pressedAt);
            slot = plot.slotAt(event.getX());
            showBrush();
        } else {
            brush.setVisible(false);
        }
    }

    private void showBrush() {
        if (plot != null) {
            int from = Math.min(anchor, slot);
            int to = Math.max(anchor, slot) + 1;
            brush.setVisible(true);
            brush.resizeRelocate(plot.x(from), TOP, plot.x(to) - plot.x(from), plot.height());
        }
    }

    private void release(MouseEvent event) {
        if (brush.isVisible()) {
            event.consume();
            zoom();
        }
    }

    private void zoom() {
        if (series != null && anchor >= 0 && slot >= 0) {
            int from = Math.min(anchor, slot);
            int to = Math.max(anchor, slot);
            TimeSeries shown = series;
            leave();
            acts.during(shown.startOf(from), shown.endOf(to));
        }
    }

    private void key(KeyEvent event) {
        int last = series == null ? -1 : series.starts().size() - 1;
        if (last < 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(event.isShiftDown(), slot < 0 ? last : Math.max(0, slot - 1));
            case RIGHT -> step(event.isShiftDown(), slot < 0 ? 0 : Math.min(last, slot + 1));
            case HOME -> step(event.isShiftDown(), 0);
            case END -> step(event.isShiftDown(), last);
            case ENTER -> zoom();
            case BACK_SPACE -> acts.zoomOut();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(boolean stretch, int next) {
        anchor = stretch ? anchor < 0 ? Math.max(0, slot) : anchor : next;
        tell(next);
        if (stretch) {
            showBrush();
        } else {
            brush.setVisible(false);
        }
    }

    private static Label axisLabel(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("axis-label");
        label.setMouseTransparent(true);
        return label;
    }
}
