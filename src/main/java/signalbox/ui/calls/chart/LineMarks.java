package signalbox.ui.calls.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import signalbox.ui.common.TierStyles;

/** A line for each band, broken where a slot has nothing to measure; each has dashes and points of its own. */
final class LineMarks implements Marks {
    private static final double POINT = 6;
    private static final List<List<Double>> DASHES =
            List.of(List.of(), List.of(7.0, 4.0), List.of(2.0, 3.0), List.of(10.0, 3.0, 2.0, 3.0));

    private final TimeSeries series;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    private record Stretch(Polyline line, Band band, int from, int to) {}

    private record Point(Region node, int slot, double amount) {}

    LineMarks(TimeSeries series) {
        this.series = series;
        for (int index = 0; index < series.bands().size(); index++) {
            Band band = series.bands().get(index);
            int from = -1;
            for (int slot = 0; slot <= series.starts().size(); slot++) {
                boolean there = slot < series.starts().size()
                        && band.amounts().get(slot).value().isPresent();
                if (there && from < 0) {
                    from = slot;
                } else if (!there && from >= 0) {
                    stretches.add(new Stretch(line(band, index), band, from, slot));
                    from = -1;
                }
                if (there) {
                    points.add(new Point(
                            point(band, index), slot, band.amounts().get(slot).height()));
                }
            }
        }
    }

    private static Polyline line(Band band, int index) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("line", TierStyles.styleClass(band.colour()));
        line.getStrokeDashArray().setAll(DASHES.get(index % DASHES.size()));
        line.setUserData(band);
        return line;
    }

    private static Region point(Band band, int index) {
        Region node = new Region();
        node.getStyleClass().addAll("point", "point-" + index % DASHES.size(), TierStyles.styleClass(band.colour()));
        node.setUserData(band);
        return node;
    }

    @Override
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        stretches.forEach(stretch -> nodes.add(stretch.line()));
        points.forEach(point -> nodes.add(point.node()));
        return nodes;
    }

    @Override
    public void place(Plot plot) {
        double middle = plot.slotWidth() / 2;
        for (Stretch stretch : stretches) {
            List<Double> places = new ArrayList<>();
            for (int slot = stretch.from(); slot < stretch.to(); slot++) {
                places.add(plot.x(slot) + middle);
                places.add(plot.y(stretch.band().amounts().get(slot).height()));
            }
            stretch.line().getPoints().setAll(places);
        }
        boolean crowded = plot.slotWidth() < POINT + 2;
        for (Point point : points) {
            point.node().setVisible(!crowded || series.starts().size() == 1);
            point.node()
                    .resizeRelocate(
                            plot.x(point.slot()) + middle - POINT / 2,
                            plot.y(point.amount()) - POINT / 2,
                            POINT,
                            POINT);
        }
    }
}
