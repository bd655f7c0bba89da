package signalbox.ui.calls;

import javafx.geometry.Orientation;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import signalbox.ui.common.Strings;

/** The parts of the screen whose size can be changed, each with the edge for it. */
final class SizedParts {
    /** Of the screen's height, where nobody chose. */
    private static final double USUAL_SHARE = 0.3;

    private static final double LOWEST_CHARTS = 212;
    private static final double USUAL_LEAST = 236;
    private static final double USUAL_MOST = 320;
    private static final double NARROWEST_DRAWER = 340;
    private static final double USUAL_DRAWER = 440;
    private static final double MOST_SHARE = 0.7;

    private SizedParts() {}

    /** To be put below the charts. */
    static SizeGrip edgeOf(Region charts, SizesViewModel sizes, Region screen) {
        sizes.chartsProperty().subscribe(chosen -> {
            boolean usual = chosen.doubleValue() == SizesViewModel.USUAL;
            double height = Math.max(LOWEST_CHARTS, chosen.doubleValue());
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
        sizes.drawerProperty().subscribe(chosen -> widen(drawer, sizes, screen));
        screen.widthProperty().subscribe(width -> widen(drawer, sizes, screen));
        SizeGrip edge = new SizeGrip(
                        Orientation.HORIZONTAL,
                        sizes.drawerProperty(),
                        drawer::getWidth,
                        NARROWEST_DRAWER,
                        () -> screen.getWidth() * MOST_SHARE)
                .named(Strings.text("calls.size.drawer"));
        // Above the drawer's shadow.
        edge.setViewOrder(-1);
        HBox side = new HBox(edge, drawer);
        side.setMaxWidth(Region.USE_PREF_SIZE);
        side.setPickOnBounds(false);
        side.visibleProperty().bind(drawer.visibleProperty());
        side.managedProperty().bind(drawer.visibleProperty());
        return side;
    }

    /** A smaller window than the one it was chosen in has less room for it. */
    private static void widen(Region drawer, SizesViewModel sizes, Region screen) {
        double chosen = sizes.drawerProperty().get();
        double width = chosen == SizesViewModel.USUAL
                ? USUAL_DRAWER
                : Math.max(NARROWEST_DRAWER, Math.min(chosen, screen.getWidth() * MOST_SHARE));
        drawer.setMinWidth(width);
        drawer.setPrefWidth(width);
        drawer.setMaxWidth(width);
    }
}
