package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the labels of lines along them so that none lies on another; the greatest shares choose first. */
final class DiagramLabels {
    static final double WIDTH = 40;
    static final double HEIGHT = 15;

    /** Near the stage that the line comes from, where the lines of another are far. */
    private static final double FIRST = 0.36;

    private static final double STEP = 0.03;
    private static final double FARTHEST = 0.54;

    private DiagramLabels() {}

    /** The same lines in the same order. */
    static List<DiagramLine> placed(List<DiagramLine> lines) {
        List<DiagramLine> settled = new ArrayList<>();
        Map<DiagramLine, DiagramLine> moved = new HashMap<>();
        lines.stream()
                .filter(line -> !line.label().isEmpty())
                .sorted(Comparator.comparingDouble(DiagramLine::share).reversed())
                .forEach(line -> {
                    DiagramLine free = free(line, settled);
                    settled.add(free);
                    moved.put(line, free);
                });
        return lines.stream().map(line -> moved.getOrDefault(line, line)).toList();
    }

    private static DiagramLine free(DiagramLine line, List<DiagramLine> settled) {
        for (double away = 0; away <= FARTHEST; away += STEP) {
            for (double place : new double[] {FIRST - away, FIRST + away}) {
                DiagramLine tried = line.withLabelAt(place);
                if (place > 0.1 && settled.stream().noneMatch(other -> overlap(tried, other))) {
                    return tried;
                }
            }
        }
        return line;
    }

    static boolean overlap(DiagramLine one, DiagramLine other) {
        return Math.abs(one.labelX() - other.labelX()) < WIDTH && Math.abs(one.labelY() - other.labelY()) < HEIGHT;
    }
}
