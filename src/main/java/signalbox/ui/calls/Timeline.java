package signalbox.ui.calls;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import signalbox.core.calllog.Bucket;
import signalbox.core.calllog.SeriesPoint;
import signalbox.core.pricing.Money;

/**
 * Calls over time, without gaps: a slot for each bucket, with or without calls.
 *
 * @param tiers that have calls, cheap to premium
 */
record Timeline(Bucket bucket, List<String> tiers, List<Slot> slots) {
    private static final int MOST_SLOTS = 750;

    /**
     * One bucket of time.
     *
     * @param points in the order of {@code tiers}; those without calls are missing
     */
    record Slot(LocalDateTime start, List<SeriesPoint> points) {
        Slot {
            points = List.copyOf(points);
        }

        Money cost() {
            return points.stream().map(SeriesPoint::knownCost).reduce(Money.ZERO, Money::plus);
        }

        long calls() {
            return points.stream().mapToLong(SeriesPoint::calls).sum();
        }
    }

    Timeline {
        tiers = List.copyOf(tiers);
        slots = List.copyOf(slots);
    }

    /** Fills the buckets from the first to the last moment with the points that lie in them. */
    static Timeline of(
            Bucket bucket, LocalDateTime first, LocalDateTime last, List<String> tiers, List<SeriesPoint> points) {
        Map<LocalDateTime, List<SeriesPoint>> byStart =
                points.stream().collect(Collectors.groupingBy(SeriesPoint::start));
        List<Slot> slots = new ArrayList<>();
        LocalDateTime start = bucket.startOf(first);
        while (!start.isAfter(last) && slots.size() < MOST_SLOTS) {
            List<SeriesPoint> here = byStart.getOrDefault(start, List.of());
            slots.add(new Slot(
                    start,
                    tiers.stream()
                            .flatMap(tier ->
                                    here.stream().filter(point -> point.value().equals(tier)))
                            .toList()));
            start = bucket.next(start);
        }
        return new Timeline(bucket, tiers, slots);
    }
}
