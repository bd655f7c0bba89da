package signalbox.ui.calls;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import signalbox.core.calllog.Bucket;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.SeriesPoint;
import signalbox.ui.common.TierStyles;

/** One slot of the timeline: a bar of parts, in a column that shows its figures wherever the mouse is in it. */
final class SlotColumn extends Pane {
    private static final Duration TOOLTIP_DELAY = Duration.millis(120);
    private static final double WIDEST_BAR = 36;

    private final Timeline.Slot slot;
    private final Bucket bucket;
    private final List<Region> parts = new ArrayList<>();
    private double top = 1;

    SlotColumn(Timeline.Slot slot, Bucket bucket, CallsViewModel model) {
        this.slot = slot;
        this.bucket = bucket;
        getStyleClass().add("slot");
        for (SeriesPoint point : slot.points()) {
            Region part = new Region();
            part.getStyleClass()
                    .addAll("bar", TierStyles.styleClass(model.tierNames().indexOf(point.value())));
            part.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    model.only(Dimension.TIER, point.value());
                }
            });
            parts.add(part);
        }
        getChildren().addAll(parts);
        Tooltip tooltip = new Tooltip(SlotWords.tooltip(slot, bucket));
        tooltip.setShowDelay(TOOLTIP_DELAY);
        Tooltip.install(this, tooltip);
    }

    LocalDateTime start() {
        return slot.start();
    }

    LocalDateTime end() {
        return bucket.next(slot.start());
    }

    /** @param scale the amount at the top of the column, in dollars */
    void show(double scale) {
        top = scale;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, Math.min(WIDEST_BAR, getWidth() - Math.max(1, Math.round(getWidth() * 0.25))));
        double x = snapPositionX((getWidth() - width) / 2);
        double bottom = getHeight();
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += slot.points().get(i).knownCost().usd().doubleValue();
            double y = snapPositionY(getHeight() * (1 - sum / top));
            parts.get(i).resizeRelocate(x, y, snapSizeX(width), Math.max(0, bottom - y));
            bottom = y;
        }
    }
}
