package signalbox.ui.calls;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.chart.Band;
import signalbox.ui.calls.chart.ChartActs;
import signalbox.ui.calls.chart.ChartWords;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.calls.chart.Pick;
import signalbox.ui.calls.chart.TimeChart;
import signalbox.ui.calls.chart.TimeSeries;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierStyles;

/** The chart over time: what is measured, what it is parted by, its legend, and the chart. */
final class ChartCard extends Card implements ChartActs {
    private final CallsViewModel model;
    private final LookViewModel looks;
    private final TimeChart chart = new TimeChart(this);
    private final FlowPane legend = new FlowPane(4, 0);
    private final Label nothing = new Label();
    private final ChartPicture picture;
    private final ComboBox<Measure> measure;
    private final ComboBox<Dimension> parts;
    private final Label by = new Label(Strings.text("calls.chart.by"));

    ChartCard(CallsViewModel model) {
        this.model = model;
        this.looks = model.looks();
        measure = Choosers.of(
                List.of(Measure.values()),
                CallWords::measure,
                Strings.text("calls.chart.measure"),
                chosen -> looks.change(Strings.text("calls.edit.chart"), now -> now.measuring(chosen)));
        measure.getStyleClass().add("title-chooser");
        parts = Choosers.of(
                List.of(Dimension.values()),
                CallWords::dimension,
                Strings.text("calls.chart.parts"),
                chosen -> looks.change(Strings.text("calls.edit.chart"), now -> now.partedBy(chosen)));
        by.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ChartExport exports = new ChartExport(model, () -> picture());
        HBox header = new HBox(8, measure, by, parts, space, exports);
        header.getStyleClass().add("card-header");
        legend.getStyleClass().add("legend");
        nothing.getStyleClass().addAll("muted", "chart-nothing");
        nothing.setWrapText(true);
        picture = new ChartPicture(legend, chart);
        getChildren().setAll(header, nothing, picture);
        growing(picture);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        nothing.managedProperty().bind(nothing.visibleProperty());
        picture.managedProperty().bind(picture.visibleProperty());
        looks.lookProperty().subscribe(this::show);
        model.overviewProperty().subscribe(loaded -> loaded.ifPresent(this::show));
    }

    private ChartPicture picture() {
        return picture;
    }

    private void show(Look look) {
        measure.setValue(look.measure());
        parts.setValue(look.parts());
        for (Node node : List.of(by, parts)) {
            node.setVisible(look.measure().isGrouped());
        }
    }

    private void show(CallsOverview overview) {
        TimeSeries series = overview.series();
        boolean drawn = series.bands().stream()
                .anyMatch(band -> band.amounts().stream()
                        .anyMatch(amount -> amount.value().isPresent()));
        nothing.setText(whyNothing(overview));
        nothing.setVisible(!drawn);
        picture.setVisible(drawn);
        chart.show(series);
        legend.getChildren()
                .setAll(series.bands().stream().map(band -> entry(series, band)).toList());
    }

    private static String whyNothing(CallsOverview overview) {
        return switch (overview.series().measure()) {
            case SAVING -> Strings.text("calls.figure.noprice");
            case ERRORS -> Strings.text("calls.chart.noerrors");
            case LATENCY_MEDIAN, LATENCY_P95 ->
                overview.totals().latency().isPresent()
                        ? Strings.text(
                                "calls.chart.untold",
                                CallWords.dimension(overview.look().parts()))
                        : Strings.text("calls.chart.nomeasure");
            default -> Strings.text("calls.chart.nomeasure");
        };
    }

    private Node entry(TimeSeries series, Band band) {
        Region mark = new Region();
        mark.getStyleClass().addAll("bar", "legend-mark");
        if (series.measure() == Measure.SAVING) {
            boolean lost = band.sum().value().filter(sum -> sum.signum() < 0).isPresent();
            mark.getStyleClass().add(lost ? "loss" : "gain");
        }
        Button entry = new Button(text(series, band), mark);
        entry.getStyleClass().setAll("button", "legend-entry");
        entry.setMnemonicParsing(false);
        entry.setMinWidth(Region.USE_PREF_SIZE);
        TierStyles.set(entry, band.colour());
        if (isValue(band)) {
            entry.setTooltip(new Tooltip(Strings.text("calls.pick.tooltip", band.name())));
            Pick.on(entry, pick -> pick(pick, band));
        } else {
            entry.setMouseTransparent(true);
            entry.setFocusTraversable(false);
        }
        return entry;
    }

    private static String text(TimeSeries series, Band band) {
        boolean sums = series.measure().shape() == Measure.Shape.BARS;
        return !sums || band.sum().value().isEmpty()
                ? band.name()
                : Strings.text(
                        "calls.chart.legend",
                        band.name(),
                        ChartWords.amount(series.measure(), band.sum().value().get()));
    }

    private boolean isValue(Band band) {
        return band.value().isPresent();
    }

    @Override
    public void pick(Pick pick, Band band) {
        model.overviewProperty().get().map(CallsOverview::look).ifPresent(shown -> {
            Dimension dimension = shown.measure() == Measure.ERROR_RATE ? Dimension.STATUS : shown.parts();
            band.value().ifPresent(value -> looks.pick(pick, dimension, value));
        });
    }

    @Override
    public void during(Instant start, Instant end) {
        looks.during(new Period.Between(start, end));
    }

    @Override
    public void zoomOut() {
        looks.zoomOut();
    }
}
