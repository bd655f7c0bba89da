package signalbox.ui.routing;

import java.util.Locale;

/**
 * A line of the picture, from left to right.
 *
 * @param share of all calls, 0 to 1
 * @param tier index of the tier that it leads to
 * @param lit whether the tried prompt takes it
 * @param labelPlace how far along the line its label stands, 0 to 1
 */
record DiagramLine(
        double fromX, double fromY, double toX, double toY, double share, int tier, boolean lit, double labelPlace) {
    private static final double LIT = 3;

    double thickness() {
        return 1 + 11 * share + (lit ? LIT : 0);
    }

    /** The share in words; empty for none. */
    String label() {
        return share <= 0 ? "" : share < 0.01 ? "< 1 %" : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** Where the middle of the label is. */
    double labelX() {
        double middle = (fromX + toX) / 2;
        return bezier(labelPlace, fromX, middle, middle, toX);
    }

    double labelY() {
        return bezier(labelPlace, fromY, fromY, toY, toY);
    }

    DiagramLine withLabelAt(double place) {
        return new DiagramLine(fromX, fromY, toX, toY, share, tier, lit, place);
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}
