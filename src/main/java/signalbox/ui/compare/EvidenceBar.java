package signalbox.ui.compare;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Evidence drawn against its limit, on a logarithmic scale: empty at 1 or less, at the mark where it decides. Beyond the
 * mark there is some room to see by how much.
 */
final class EvidenceBar extends Pane {
    private static final double LIMIT_AT = 0.8;
    private static final double MARK_WIDTH = 2;

    private final Region fill = new Region();
    private final Region mark = new Region();
    private double share;

    /** @param style style class of the fill once the limit is reached */
    EvidenceBar(String style) {
        getStyleClass().add("evidence-bar");
        fill.getStyleClass().addAll("fill", style);
        mark.getStyleClass().add("limit");
        getChildren().addAll(fill, mark);
    }

    /** @param logEvidence and its limit as natural logarithms */
    void show(double logEvidence, double logLimit) {
        share = Math.min(1, Math.max(0, logEvidence / logLimit * LIMIT_AT));
        fill.getStyleClass().remove("decided");
        if (logEvidence >= logLimit) {
            fill.getStyleClass().add("decided");
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, getWidth() * share, getHeight());
        mark.resizeRelocate(getWidth() * LIMIT_AT - MARK_WIDTH / 2, -2, MARK_WIDTH, getHeight() + 4);
    }
}
