package signalbox.ui.calls.chart;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import signalbox.core.calllog.Bucket;

/**
 * What a chart over time shows: slots without gaps, and bands that have an amount in each.
 *
 * @param starts of the slots, by the clock of {@code zone}
 * @param bands bottom to top
 * @param estimated whether some amounts come from a histogram
 */
public record TimeSeries(
        Measure measure, Bucket bucket, ZoneId zone, List<LocalDateTime> starts, List<Band> bands, boolean estimated) {
    private static final int MOST_SLOTS = 750;

    public TimeSeries {
        starts = List.copyOf(starts);
        bands = List.copyOf(bands);
    }

    /** The starts of the slots from the first to the last moment. */
    public static List<LocalDateTime> slots(Bucket bucket, LocalDateTime first, LocalDateTime last) {
        List<LocalDateTime> starts = new ArrayList<>();
        LocalDateTime start = bucket.startOf(first);
        while (!start.isAfter(last) && starts.size() < MOST_SLOTS) {
            starts.add(start);
            start = bucket.next(start);
        }
        return starts;
    }

    public Instant startOf(int slot) {
        return starts.get(slot).atZone(zone).toInstant();
    }

    public Instant endOf(int slot) {
        return bucket.next(starts.get(slot)).atZone(zone).toInstant();
    }

    /** The bands of a slot together. */
    public Amount sum(int slot) {
        return bands.stream().map(band -> band.amounts().get(slot)).reduce(Amount.NONE, Amount::plus);
    }

    /** The highest point that is drawn; at least zero. */
    double highest() {
        double highest = 0;
        for (int slot = 0; slot < starts.size(); slot++) {
            double stack = 0;
            for (Band band : bands) {
                double height = band.amounts().get(slot).height();
                stack += Math.max(0, height);
                highest = Math.max(highest, height);
            }
            highest = measure.shape() == Measure.Shape.BARS ? Math.max(highest, stack) : highest;
        }
        return highest;
    }

    /** The lowest point that is drawn; at most zero. */
    double lowest() {
        return bands.stream().flatMap(band -> band.amounts().stream()).mapToDouble(Amount::height).min().stream()
                .map(lowest -> Math.min(0, lowest))
                .findFirst()
                .orElse(0);
    }
}
