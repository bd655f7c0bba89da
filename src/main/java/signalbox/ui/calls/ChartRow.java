package signalbox.ui.calls;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** The three charts: any measure over time, cost by a dimension, calls and cost by tier. */
final class ChartRow extends GridPane {
    private static final double NARROW = 1000;
    private static final double[] SHARES = {50, 25, 25};
    private static final double[] TWO = {62, 38};

    private final List<Card> charts;
    /** How many of the charts are in their places. */
    private int shown;

    ChartRow(CallsViewModel model) {
        getStyleClass().add("charts");
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);

        GroupBars groups = new GroupBars(model);
        Card byGroup = new Card(Strings.text("calls.chart.group"), scrolling(groups));
        ComboBox<Dimension> group = Choosers.of(
                List.of(Dimension.values()),
                CallWords::dimension,
                Strings.text("calls.chart.group"),
                chosen -> model.looks().change(Strings.text("calls.edit.chart"), now -> now.groupedBy(chosen)));
        model.looks().lookProperty().subscribe(look -> group.setValue(look.group()));
        byGroup.withActions(group);
        TierShares tiers = new TierShares(model);
        Card byTier = new Card(Strings.text("calls.chart.tiers"), scrolling(tiers));
        charts = List.of(new ChartCard(model), byGroup, byTier);
        widthProperty().subscribe(_ -> share());
    }

    /** Puts another chart in its place, if there is one for which there is room. */
    void putNext() {
        shown++;
        share();
    }

    /** Where there is little room, two charts that can be read are better than three that cannot. */
    private void share() {
        double[] shares = getWidth() > 0 && getWidth() < NARROW ? TWO : SHARES;
        if (getColumnConstraints().size() != shares.length) {
            getChildren().clear();
            getColumnConstraints()
                    .setAll(DoubleStream.of(shares).mapToObj(ChartRow::column).toList());
        }
        for (int i = getChildren().size(); i < Math.min(shown, shares.length); i++) {
            add(charts.get(i), i, 0);
        }
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        return column;
    }

    private static ScrollPane scrolling(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
