package signalbox.ui.calls;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.pricing.Money;
import signalbox.ui.calls.chart.Pick;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierStyles;

/** Cost by the dimension chosen, as horizontal bars, dearest on top; each is a filter. */
final class GroupBars extends VBox {
    /** What is beyond has a line that says so: thousands of buttons would hold the window up. */
    private static final int MOST_BARS = 60;

    private static final double LEAST_NAME = 64;
    private static final double MOST_OF_NAMES = 0.5;

    private final CallsViewModel model;
    private final DoubleProperty names = new SimpleDoubleProperty(LEAST_NAME);

    GroupBars(CallsViewModel model) {
        this.model = model;
        getStyleClass().add("group-bars");
        model.overviewProperty()
                .subscribe(loaded ->
                        loaded.ifPresent(overview -> show(overview.look().group(), overview.groups())));
    }

    private void show(Dimension dimension, List<GroupTotals> groups) {
        double dearest = groups.stream()
                .mapToDouble(group -> group.knownCost().usd().doubleValue())
                .max()
                .orElse(0);
        Money sum = groups.stream().map(GroupTotals::knownCost).reduce(Money.ZERO, Money::plus);
        getChildren()
                .setAll(groups.stream()
                        .limit(MOST_BARS)
                        .map(group -> row(dimension, group, dearest, sum))
                        .toList());
        if (groups.size() > MOST_BARS) {
            Label more = new Label(Strings.text("calls.group.more", groups.size() - MOST_BARS));
            more.getStyleClass().addAll("muted", "small", "bar-line");
            getChildren().add(more);
        }
    }

    /** Names have the room of the longest, as far as the bars can spare it. */
    @Override
    protected void layoutChildren() {
        double longest = lookupAll(".bar-name").stream()
                .mapToDouble(name -> name.prefWidth(-1))
                .max()
                .orElse(0);
        names.set(Math.ceil(Math.clamp(longest, LEAST_NAME, Math.max(LEAST_NAME, getWidth() * MOST_OF_NAMES))));
        super.layoutChildren();
    }

    private Button row(Dimension dimension, GroupTotals group, double dearest, Money sum) {
        double cost = group.knownCost().usd().doubleValue();
        String name = CallWords.value(dimension, group.value());
        Label label = new Label(name);
        label.getStyleClass().add("bar-name");
        label.minWidthProperty().bind(names);
        label.maxWidthProperty().bind(names);
        Label amount = new Label(Formats.money(group.knownCost()));
        amount.getStyleClass().addAll("number", "bar-amount");
        ShareBar bar = new ShareBar(dearest == 0 ? 0 : cost / dearest);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(label, bar, amount);
        line.getStyleClass().add("bar-line");
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button(null, line);
        row.getStyleClass().setAll("button", "bar-row");
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(8));
        row.setAccessibleText(name + " " + amount.getText());
        if (dimension == Dimension.TIER) {
            TierStyles.set(row, model.tierNames().indexOf(group.value()));
        }
        row.setTooltip(new Tooltip(tooltip(name, group, sum)));
        Pick.on(row, pick -> model.looks().pick(pick, dimension, group.value()));
        return row;
    }

    private static String tooltip(String name, GroupTotals group, Money sum) {
        double all = sum.usd().doubleValue();
        String share = all == 0 ? "" : Formats.share(group.knownCost().usd().doubleValue() / all);
        return Strings.text("calls.group.tooltip", name, "$" + group.knownCost(), share, Formats.count(group.calls()))
                + (group.unknownCosts() == 0
                        ? ""
                        : Strings.text("calls.chart.unknown", Formats.count(group.unknownCosts())));
    }
}
