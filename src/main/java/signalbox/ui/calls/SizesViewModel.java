package signalbox.ui.calls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import signalbox.ui.common.Settings;

/** How large the parts of the screen were made by hand, kept from one start to the next. On the JavaFX thread. */
final class SizesViewModel {
    /** As large as the window suggests. */
    static final double USUAL = 0;

    private final Settings settings;
    private final DoubleProperty charts;
    private final DoubleProperty drawer;

    SizesViewModel(Settings settings) {
        this.settings = settings;
        this.charts = kept("calls.charts.height");
        this.drawer = kept("calls.drawer.width");
    }

    /** Height of the charts in pixels. */
    DoubleProperty chartsProperty() {
        return charts;
    }

    /** Width of the call looked at in pixels. */
    DoubleProperty drawerProperty() {
        return drawer;
    }

    private DoubleProperty kept(String key) {
        DoubleProperty size = new SimpleDoubleProperty(settings.read(key)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Double::parseDouble)
                .orElse(USUAL));
        size.subscribe((before, now) -> settings.write(key, Long.toString(Math.round(now.doubleValue()))));
        return size;
    }
}
