package signalbox.ui.calls.chart;

import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The slot that a chart tells of, and the stretch that is chosen in it, by mouse and by key. */
final class ChartCursor {
    private static final int NOWHERE = -1;

    private final Region chart;
    private final ChartActs acts;
    private final Region brush = new Region();
    private final Region line = new Region();
    private final Tooltip words = new Tooltip();
    private @Nullable TimeSeries series;
    private @Nullable Plot plot;
    private int anchor = NOWHERE;
    private int slot = NOWHERE;

    ChartCursor(Region chart, ChartActs acts) {
        this.chart = chart;
        this.acts = acts;
        brush.getStyleClass().add("brush");
        line.getStyleClass().add("slot-cursor");
        for (Region mark : new Region[] {brush, line}) {
            mark.setMouseTransparent(true);
            mark.setVisible(false);
        }
    }

    /** Lies over the chosen stretch. */
    Region brush() {
        return brush;
    }

    /** Lies under the marks of the slot that is told of. */
    Region line() {
        return line;
    }

    void show(TimeSeries next) {
        leave();
        series = next;
        plot = null;
    }

    void place(Plot next) {
        plot = next;
    }

    void hover(double x) {
        if (plot != null && plot.slots() > 0 && (plot.slotAt(x) != slot || !words.isShowing())) {
            tell(plot.slotAt(x));
        }
    }

    /** Nothing is told and nothing chosen any more. */
    void leave() {
        words.hide();
        line.setVisible(false);
        brush.setVisible(false);
        slot = NOWHERE;
        anchor = NOWHERE;
    }

    void stretch(double from, double to) {
        if (plot != null) {
            words.hide();
            anchor = plot.slotAt(from);
            slot = plot.slotAt(to);
            showBrush();
        }
    }

    void hideBrush() {
        brush.setVisible(false);
    }

    /** Looks at the stretch that is chosen. @return whether one was */
    boolean take() {
        TimeSeries shown = series;
        if (shown == null || anchor < 0 || slot < 0) {
            return false;
        }
        int from = Math.min(anchor, slot);
        int to = Math.max(anchor, slot);
        leave();
        acts.during(shown.startOf(from), shown.endOf(to));
        return true;
    }

    void key(KeyEvent event) {
        int last = series == null ? NOWHERE : series.starts().size() - 1;
        if (last < 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(event.isShiftDown(), slot < 0 ? last : Math.max(0, slot - 1));
            case RIGHT -> step(event.isShiftDown(), slot < 0 ? 0 : Math.min(last, slot + 1));
            case HOME -> step(event.isShiftDown(), 0);
            case END -> step(event.isShiftDown(), last);
            case ENTER -> take();
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
            hideBrush();
        }
    }

    private void tell(int wanted) {
        slot = wanted;
        if (series == null || plot == null) {
            return;
        }
        line.setVisible(true);
        line.resizeRelocate(plot.x(slot), plot.top(), plot.slotWidth(), plot.height());
        String said = ChartWords.slot(series, slot);
        words.setText(said);
        chart.setAccessibleText(said);
        Bounds screen = chart.localToScreen(chart.getBoundsInLocal());
        if (screen != null && chart.getScene().getWindow() != null) {
            words.show(chart, screen.getMinX() + plot.x(slot + 1) + 12, screen.getMinY() + plot.top());
        }
    }

    private void showBrush() {
        if (plot != null) {
            int from = Math.min(anchor, slot);
            int to = Math.max(anchor, slot) + 1;
            brush.setVisible(true);
            brush.resizeRelocate(plot.x(from), plot.top(), plot.x(to) - plot.x(from), plot.height());
        }
    }
}
