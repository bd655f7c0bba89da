package signalbox.ui.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import signalbox.core.pricing.Money;
import signalbox.ui.common.Formats;

/**
 * Cost over time as bars, stacked by tier from cheap at the bottom to premium on top. A click on a tier's part looks at
 * that tier alone, a drag at that time alone.
 */
final class TimelineChart extends Pane {
    private static final double AXIS_HEIGHT = 20;
    private static final double LABEL_SPACE = 64;
    private static final double LEAST_DRAG = 6;
    private static final int LINES = 4;

    private final CallsViewModel model;
    private final HBox legend = new HBox();
    private final Region brush = new Region();
    private final List<SlotColumn> columns = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private double top = 1;
    private double pressedAt;

    TimelineChart(CallsViewModel model) {
        this.model = model;
        getStyleClass().add("timeline");
        legend.getStyleClass().add("legend");
        brush.getStyleClass().add("brush");
        brush.setMouseTransparent(true);
        brush.setVisible(false);
        model.overviewProperty().subscribe(overview -> overview.ifPresent(this::show));
        setOnMousePressed(event -> pressedAt = event.getX());
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
    }

    Node legend() {
        return legend;
    }

    private void show(CallsOverview overview) {
        Timeline timeline = overview.timeline();
        double highest = timeline.slots().stream()
                .mapToDouble(slot -> slot.cost().usd().doubleValue())
                .max()
                .orElse(0);
        double step = Scale.niceStep(highest / LINES);
        top = Math.max(step, Math.ceil(highest / step) * step);
        columns.clear();
        times.clear();
        amounts.clear();
        lines.clear();
        for (double amount = 0; amount <= top * 1.0001; amount += step) {
            Region line = new Region();
            line.getStyleClass().add("grid-line");
            lines.add(line);
            amounts.add(axisLabel(Formats.money(new Money(Scale.round(amount, step)))));
        }
        for (Timeline.Slot slot : timeline.slots()) {
            columns.add(new SlotColumn(slot, timeline.bucket(), model));
            times.add(axisLabel(SlotWords.axis(slot.start(), timeline.bucket())));
        }
        legend.getChildren()
                .setAll(overview.tiers().stream()
                        .map(tier -> LegendEntry.of(tier, model))
                        .toList());
        getChildren().clear();
        getChildren().addAll(lines);
        getChildren().addAll(columns);
        getChildren().addAll(amounts);
        getChildren().addAll(times);
        getChildren().add(brush);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (columns.isEmpty()) {
            return;
        }
        Insets insets = getInsets();
        double left = insets.getLeft()
                + amounts.stream()
                        .mapToDouble(label -> label.prefWidth(-1))
                        .max()
                        .orElse(0)
                + 8;
        double width = getWidth() - left - insets.getRight();
        double height = getHeight() - AXIS_HEIGHT - 8;
        for (int i = 0; i < lines.size(); i++) {
            double y = snapPositionY(8 + height * (1 - (double) i / (lines.size() - 1)));
            lines.get(i).resizeRelocate(left, y, width, 1);
            Label label = amounts.get(i);
            label.autosize();
            label.relocate(left - 8 - label.getWidth(), y - label.getHeight() / 2);
        }
        double slotWidth = width / columns.size();
        int every = Math.max(1, (int) Math.ceil(LABEL_SPACE / slotWidth));
        for (int i = 0; i < columns.size(); i++) {
            double from = snapPositionX(left + i * slotWidth);
            double to = snapPositionX(left + (i + 1) * slotWidth);
            columns.get(i).show(top);
            columns.get(i).resizeRelocate(from, 8, to - from, height);
            Label label = times.get(i);
            label.autosize();
            double x = (from + to - label.getWidth()) / 2;
            label.setVisible((columns.size() - 1 - i) % every == 0 && x >= left - 8);
            label.relocate(Math.min(x, getWidth() - label.getWidth()), 8 + height + 4);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }

    private void drag(MouseEvent event) {
        double from = Math.min(pressedAt, event.getX());
        double width = Math.abs(event.getX() - pressedAt);
        brush.setVisible(width >= LEAST_DRAG);
        brush.resizeRelocate(from, 8, width, getHeight() - AXIS_HEIGHT - 8);
    }

    private void release(MouseEvent event) {
        if (!brush.isVisible()) {
            return;
        }
        brush.setVisible(false);
        List<SlotColumn> chosen = columns.stream()
                .filter(column -> column.getLayoutX() + column.getWidth() > Math.min(pressedAt, event.getX())
                        && column.getLayoutX() < Math.max(pressedAt, event.getX()))
                .toList();
        if (!chosen.isEmpty()) {
            event.consume();
            model.during(new Period.Between(
                    instant(chosen.getFirst().start()), instant(chosen.getLast().end())));
        }
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static Label axisLabel(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("axis-label");
        label.setMouseTransparent(true);
        return label;
    }
}
