package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import signalbox.core.review.Evidence;
import signalbox.core.review.Outcome;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.VoteCounts;
import signalbox.ui.common.Strings;

/** How the evidence has grown with each judged example, drawn against the limit that decides. */
final class EvidenceChart extends Region {
    private static final double TOP = 1.25;

    private final Polyline notWorse = line("not-worse");
    private final Polyline fewSevere = line("few-severe");
    private final Polyline worse = line("worse");
    private final Line limit = new Line();
    private final Line zero = new Line();
    private List<Evidence> path = List.of();

    EvidenceChart() {
        getStyleClass().add("evidence-chart");
        limit.getStyleClass().add("limit");
        zero.getStyleClass().add("zero");
        getChildren().addAll(zero, limit, fewSevere, worse, notWorse);
        setAccessibleText(Strings.text("compare.chart.title"));
        setMinHeight(140);
        setPrefHeight(180);
    }

    void show(List<ReviewItem> items, ReviewTerms terms) {
        List<Evidence> now = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        int severe = 0;
        now.add(new Evidence(VoteCounts.NONE, terms));
        for (ReviewItem item : items) {
            if (!item.example().isControl() && item.outcome().isPresent()) {
                outcomes.add(item.outcome().get());
                severe += item.isSevere() ? 1 : 0;
                now.add(new Evidence(VoteCounts.of(outcomes, severe), terms));
            }
        }
        path = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double threshold = path.isEmpty() ? 1 : path.getFirst().logThreshold();
        set(zero, 0, threshold);
        set(limit, threshold, threshold);
        draw(notWorse, path.stream().map(Evidence::logSwitch).toList(), threshold);
        draw(fewSevere, path.stream().map(Evidence::logSevere).toList(), threshold);
        draw(worse, path.stream().map(Evidence::logKeep).toList(), threshold);
    }

    private void set(Line line, double log, double threshold) {
        line.setStartX(0);
        line.setEndX(getWidth());
        line.setStartY(y(log, threshold));
        line.setEndY(y(log, threshold));
    }

    private void draw(Polyline line, List<Double> logs, double threshold) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < logs.size(); i++) {
            points.add(logs.size() == 1 ? 0 : getWidth() * i / (logs.size() - 1));
            points.add(y(logs.get(i), threshold));
        }
        line.getPoints().setAll(points);
    }

    /** The limit is near the top, as far from the middle as strong evidence to the contrary is below it. */
    private double y(double log, double threshold) {
        double share = Math.clamp(log / threshold, -TOP, TOP) / TOP;
        return getHeight() / 2 * (1 - share);
    }

    private static Polyline line(String style) {
        var line = new Polyline();
        line.getStyleClass().addAll("evidence-line", style);
        line.setManaged(false);
        return line;
    }
}
