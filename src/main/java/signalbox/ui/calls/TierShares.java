package signalbox.ui.calls;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.pricing.Money;
import signalbox.ui.calls.chart.Pick;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;
import signalbox.ui.common.TierStyles;

/** For each tier its share of the calls beside its share of the cost: where the two differ, money can be saved. */
final class TierShares extends VBox {
    /** There is no room for more digits; the tooltip has all. */
    private static final long LONG = 100_000;

    private final CallsViewModel model;

    TierShares(CallsViewModel model) {
        this.model = model;
        getStyleClass().add("tier-shares");
        model.overviewProperty().subscribe(loaded -> loaded.ifPresent(this::show));
    }

    private void show(CallsOverview overview) {
        long calls = overview.totals().calls();
        Money cost = overview.totals().knownCost();
        getChildren()
                .setAll(overview.tiers().stream()
                        .map(tier -> entry(tier, calls, cost))
                        .toList());
    }

    private Node entry(GroupTotals tier, long allCalls, Money allCost) {
        int index = model.tierNames().indexOf(tier.value());
        Label count = small(Strings.text(
                "calls.tiers.calls",
                tier.calls() < LONG ? Formats.count(tier.calls()) : Formats.shortCount(tier.calls()),
                tier.calls()));
        VBox title = new VBox(2, new TierBadge(CallWords.value(Dimension.TIER, tier.value()), index), count);
        title.getStyleClass().add("tier-title");
        double ofCalls = allCalls == 0 ? 0 : (double) tier.calls() / allCalls;
        double ofCost = allCost.usd().signum() == 0
                ? 0
                : tier.knownCost().usd().doubleValue() / allCost.usd().doubleValue();
        GridPane bars = new GridPane(8, 2);
        HBox.setHgrow(bars, Priority.ALWAYS);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints(44);
        bars.getColumnConstraints().addAll(names, middle, figures);
        bars.addRow(0, small(Strings.text("calls.tiers.ofcalls")), new ShareBar(ofCalls), figure(ofCalls));
        bars.addRow(1, small(Strings.text("calls.tiers.ofcost")), costBar(ofCost), figure(ofCost));
        HBox box = new HBox(8, title, bars);
        Button entry = new Button(null, box);
        entry.getStyleClass().setAll("button", "bar-row");
        TierStyles.set(entry, index);
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setMaxWidth(Double.MAX_VALUE);
        box.prefWidthProperty().bind(entry.widthProperty().subtract(8));
        entry.setAccessibleText(tier.value());
        entry.setTooltip(new Tooltip(Strings.text(
                "calls.group.tooltip",
                CallWords.value(Dimension.TIER, tier.value()),
                "$" + tier.knownCost(),
                Formats.share(ofCost),
                Formats.count(tier.calls()))));
        Pick.on(entry, pick -> model.looks().pick(pick, Dimension.TIER, tier.value()));
        return entry;
    }

    private static ShareBar costBar(double share) {
        ShareBar bar = new ShareBar(share);
        bar.getStyleClass().add("of-cost");
        return bar;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Label figure(double share) {
        Label label = new Label(Formats.share(share));
        label.getStyleClass().addAll("number", "small");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
