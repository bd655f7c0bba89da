package signalbox.ui.calls;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** The three charts: cost over time by tier, cost by a dimension, calls and cost by tier. */
final class ChartRow extends GridPane {
    private static final double[] SHARES = {50, 25, 25};
    private final CallsViewModel model;

    ChartRow(CallsViewModel model) {
        this.model = model;
        getStyleClass().add("charts");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);

        TimelineChart timeline = new TimelineChart(model);
        Card overTime = new Card(Strings.text("calls.chart.time"), timeline).growing(timeline);
        overTime.withActions(timeline.legend());
        GroupBars groups = new GroupBars(model);
        Card byGroup = new Card(Strings.text("calls.chart.group"), scrolling(groups));
        byGroup.withActions(chooser());
        TierShares tiers = new TierShares(model);
        Card byTier = new Card(Strings.text("calls.chart.tiers"), scrolling(tiers));
        addRow(0, overTime, byGroup, byTier);
    }

    private static ScrollPane scrolling(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private ComboBox<Dimension> chooser() {
        ComboBox<Dimension> chooser = new ComboBox<>();
        chooser.getItems().setAll(List.of(Dimension.values()));
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Dimension dimension) {
                return dimension == null ? "" : CallWords.dimension(dimension);
            }

            @Override
            public @Nullable Dimension fromString(String text) {
                return null;
            }
        });
        chooser.valueProperty().bindBidirectional(model.groupProperty());
        chooser.setAccessibleText(Strings.text("calls.chart.group"));
        chooser.getStyleClass().add("group-chooser");
        return chooser;
    }
}
