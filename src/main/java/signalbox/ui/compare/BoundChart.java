package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import signalbox.core.review.Evidence;
import signalbox.core.review.Outcome;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.VoteCounts;
import signalbox.ui.common.Strings;

/** How the always-valid lower bound of the mean difference has risen with the votes, towards the margin and above it. */
final class BoundChart extends VBox {
    private static final int MOST_POINTS = 60;
    private static final double HEIGHT = 56;
    /** Below it nothing is known yet. */
    private static final double LOWEST = -0.5;

    private static final double HIGHEST = 0.1;

    private final Polyline bound = new Polyline();
    private final Line margin = new Line();
    private final Label words = new Label();
    private final Pane paper = new Pane(margin, bound);
    private List<Double> bounds = List.of();

    BoundChart() {
        super(6);
        getStyleClass().add("evidence-chart");
        managedProperty().bind(visibleProperty());
        bound.getStyleClass().addAll("evidence-line", "not-worse");
        margin.getStyleClass().add("limit");
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        paper.setMinHeight(HEIGHT);
        paper.setMaxHeight(HEIGHT);
        paper.widthProperty().subscribe(this::draw);
        getChildren().addAll(paper, words);
    }

    void show(List<ReviewItem> items, ReviewTerms terms) {
        List<Outcome> outcomes = items.stream()
                .filter(item -> !item.example().isControl())
                .flatMap(item -> item.outcome().stream())
                .toList();
        List<Double> now = new ArrayList<>();
        int step = Math.max(1, outcomes.size() / MOST_POINTS);
        for (int count = 0; count < outcomes.size(); count += step) {
            now.add(boundOf(outcomes.subList(0, count), terms));
        }
        now.add(boundOf(outcomes, terms));
        bounds = now;
        margin.setStartY(y(-terms.margin()));
        margin.setEndY(y(-terms.margin()));
        words.setText(Strings.text("compare.chart.bound", signed(now.getLast()), signed(-terms.margin())));
        setAccessibleText(words.getText());
        draw();
    }

    private static double boundOf(List<Outcome> outcomes, ReviewTerms terms) {
        return new Evidence(VoteCounts.of(outcomes, 0), terms).lowerBound();
    }

    private void draw() {
        margin.setEndX(paper.getWidth());
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            points.add(bounds.size() == 1 ? 0 : paper.getWidth() * i / (bounds.size() - 1));
            points.add(y(bounds.get(i)));
        }
        bound.getPoints().setAll(points);
    }

    private static double y(double difference) {
        return HEIGHT * (HIGHEST - Math.clamp(difference, LOWEST, HIGHEST)) / (HIGHEST - LOWEST);
    }

    private static String signed(double difference) {
        return String.format(Locale.ROOT, "%+.2f", difference).replace('-', '−');
    }
}
