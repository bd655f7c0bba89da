package signalbox.ui.calls;

import javafx.geometry.Orientation;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import signalbox.ui.common.Strings;

/** The parts of the screen whose size can be changed, each with the edge for it. */
final class SizedParts {
    /** Of the screen's height, where nobody chose. */
    private static final double USUAL_SHARE = 0.3;

    private static final double LOWEST_CHARTS = 180;
    private static final double USUAL_LEAST = 236;
    private static final double USUAL_MOST = 320;
    private static final double NARROWEST_DRAWER = 340;
    private static final double USUAL_DRAWER = 440;
    private static final double MOST_SHARE = 0.7;

    private SizedParts() {}

    /** To be put below the charts. */
    static SizeGrip edgeOf(Region charts, SizesViewModel sizes, Region screen) {
        sizes.chartsProperty().subscribe(chosen -> {
            double height = chosen.doubleValue();
            boolean usual = height == SizesViewModel.USUAL;
            charts.prefHeightProperty().unbind();
            if (usual) {
                charts.prefHeightProperty().bind(screen.heightProperty().multiply(USUAL_SHARE));
            } else {
                charts.setPrefHeight(height);
            }
            charts.setMinHeight(usual ? USUAL_LEAST : height);
            charts.setMaxHeight(usual ? USUAL_MOST : height);
        });
        return new SizeGrip(
                        Orientation.VERTICAL,
                        sizes.chartsProperty(),
                        charts::getHeight,
                        LOWEST_CHARTS,
                        () -> screen.getHeight() * MOST_SHARE)
                .named(Strings.text("calls.size.charts"));
    }

    /** The drawer with its edge on the left; no wider than the two, and there only while the drawer is. */
    static HBox withEdge(Region drawer, SizesViewModel sizes, Region screen) {
        sizes.drawerProperty().subscribe(chosen -> {
            double width = chosen.doubleValue() == SizesViewModel.USUAL ? USUAL_DRAWER : chosen.doubleValue();
            drawer.setMinWidth(width);
            drawer.setPrefWidth(width);
            drawer.setMaxWidth(width);
        });
        SizeGrip edge = new SizeGrip(
                        Orientation.HORIZONTAL,
                        sizes.drawerProperty(),
                        drawer::getWidth,
                        NARROWEST_DRAWER,
                        () -> screen.getWidth() * MOST_SHARE)
                .named(Strings.text("calls.size.drawer"));
        HBox side = new HBox(edge, drawer);
        side.setMaxWidth(Region.USE_PREF_SIZE);
        side.setPickOnBounds(false);
        side.visibleProperty().bind(drawer.visibleProperty());
        side.managedProperty().bind(drawer.visibleProperty());
        return side;
    }
}
