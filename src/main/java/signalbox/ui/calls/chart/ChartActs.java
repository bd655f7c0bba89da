package signalbox.ui.calls.chart;

import java.time.Instant;

/** What the reader asks of a chart. */
public interface ChartActs {
    void pick(Pick pick, Band band);

    /** Looks at a stretch of time alone. */
    void during(Instant start, Instant end);

    /** Takes the last stretch back. */
    void zoomOut();
}
