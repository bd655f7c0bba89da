package signalbox.ui.calls;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierStyles;

/** A tier's mark, name and sum; pressed, it looks at that tier alone. */
final class LegendEntry {
    private LegendEntry() {}

    static Button of(GroupTotals tier, CallsViewModel model) {
        Region mark = new Region();
        mark.getStyleClass().addAll("bar", "legend-mark");
        Button entry = new Button(
                Strings.text(
                        "calls.chart.legend",
                        CallWords.value(Dimension.TIER, tier.value()),
                        Formats.money(tier.knownCost())),
                mark);
        entry.getStyleClass().setAll("button", "legend-entry");
        entry.setMnemonicParsing(false);
        entry.setMinWidth(Region.USE_PREF_SIZE);
        TierStyles.set(entry, model.tierNames().indexOf(tier.value()));
        entry.setTooltip(new Tooltip(Strings.text("calls.only.tooltip", tier.value())));
        entry.setOnAction(event -> model.only(Dimension.TIER, tier.value()));
        return entry;
    }
}
