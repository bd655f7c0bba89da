package signalbox.ui.calls.chart;

import java.util.List;
import javafx.scene.Node;

/** The marks of a chart: nodes that are built once for a series and placed whenever the chart's size changes. */
interface Marks {
    List<Node> nodes();

    /** Places the marks within the plot. */
    void place(Plot plot);

    static Marks of(TimeSeries series) {
        return switch (series.measure().shape()) {
            case BARS -> new BarMarks(series);
            case LINES -> new LineMarks(series);
        };
    }
}
