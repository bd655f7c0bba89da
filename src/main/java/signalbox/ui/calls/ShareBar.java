package signalbox.ui.calls;

import javafx.scene.layout.Region;

/** A bar that fills a share of its width; a share above zero is always seen. */
final class ShareBar extends Region {
    private static final double THICKNESS = 10;
    private final Region fill = new Region();
    private final double share;

    ShareBar(double share) {
        this.share = Math.clamp(share, 0, 1);
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("bar");
        getChildren().add(fill);
        setMinHeight(THICKNESS);
        setMaxHeight(THICKNESS);
    }

    @Override
    protected void layoutChildren() {
        double width = share == 0 ? 0 : Math.max(2, snapSizeX(getWidth() * share));
        fill.resizeRelocate(0, 0, width, getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICKNESS;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 60;
    }
}
