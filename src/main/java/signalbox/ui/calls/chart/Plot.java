package signalbox.ui.calls.chart;

/** Where in the chart the marks lie, and what heights mean. In pixels of the chart. */
record Plot(double left, double top, double width, double height, int slots, Scale scale) {
    double slotWidth() {
        return width / Math.max(1, slots);
    }

    /** The left edge of a slot; of the one after the last, the right edge of the plot. */
    double x(int slot) {
        return left + slot * slotWidth();
    }

    double y(double amount) {
        return top + height * (1 - scale.share(amount));
    }

    /** The slot at a place, the nearest one where there is none. */
    int slotAt(double x) {
        return Math.clamp((int) Math.floor((x - left) / slotWidth()), 0, Math.max(0, slots - 1));
    }
}
