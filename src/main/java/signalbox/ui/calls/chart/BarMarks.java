package signalbox.ui.calls.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import signalbox.ui.common.TierStyles;

/** A bar for each slot, parted into bands from the bottom up; amounts below zero hang from it. */
final class BarMarks implements Marks {
    private static final double WIDEST = 36;

    private final TimeSeries series;
    private final List<Bar> bars = new ArrayList<>();

    private record Bar(Region node, int slot, double from, double to) {}

    BarMarks(TimeSeries series) {
        this.series = series;
        for (int slot = 0; slot < series.starts().size(); slot++) {
            double sum = 0;
            for (Band band : series.bands()) {
                double height = band.amounts().get(slot).height();
                if (height != 0) {
                    bars.add(new Bar(node(band, height), slot, sum, sum + height));
                    sum += height;
                }
            }
        }
    }

    private Region node(Band band, double height) {
        Region node = new Region();
        node.getStyleClass().addAll("bar", TierStyles.styleClass(band.colour()));
        if (series.measure() == Measure.SAVING) {
            node.getStyleClass().add(height < 0 ? "loss" : "gain");
        }
        node.setUserData(band);
        return node;
    }

    @Override
    public List<Node> nodes() {
        return bars.stream().map(bar -> (Node) bar.node()).toList();
    }

    @Override
    public void place(Plot plot) {
        double slot = plot.slotWidth();
        double width = Math.max(1, Math.min(WIDEST, Math.floor(slot - Math.max(1, slot * 0.25))));
        for (Bar bar : bars) {
            double x = Math.round(plot.x(bar.slot()) + (slot - width) / 2);
            double top = Math.round(plot.y(Math.max(bar.from(), bar.to())));
            double bottom = Math.round(plot.y(Math.min(bar.from(), bar.to())));
            // Bands that lie on each other keep a gap of a pixel, to be told apart without colour.
            double gap = bar.from() != 0 && bottom - top > 3 ? 1 : 0;
            bar.node().resizeRelocate(x, top, width, Math.max(bottom - top - gap, bottom > top ? 1 : 0));
        }
    }
}
