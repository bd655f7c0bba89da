package signalbox.ui.calls;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.CallReport;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.Latencies;
import signalbox.ui.calls.chart.TimeSeries;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The figures of all calls that match: spending, calls, cost of one, latency, errors, saving. */
final class FigureStrip extends HBox {
    private static final String[] CHANGES = {"positive", "negative"};

    FigureStrip(CallsViewModel model) {
        getStyleClass().addAll("card", "figures");
        Figure spend = new Figure("calls.figure.spend");
        Figure calls = new Figure("calls.figure.calls");
        Figure each = new Figure("calls.figure.each");
        Figure latency = new Figure("calls.figure.latency");
        Figure errors = new Figure("calls.figure.errors");
        Figure saved = new Figure("calls.figure.saved");
        saved.choosing(new BaselineMenu(model));
        getChildren().addAll(spend, calls, each, latency, errors, saved);
        model.overviewProperty()
                .subscribe(loaded -> loaded.ifPresent(overview -> {
                    CallTotals totals = overview.totals();
                    spend.show(Formats.money(totals.knownCost()), change(overview));
                    calls.show(Formats.count(totals.calls()), perSlot(overview));
                    each.show(overview.costPerCall().map(Formats::money).orElseGet(Formats::unknown), unknown(totals));
                    latency.show(
                            latency(totals, Latencies::median),
                            Strings.text("calls.figure.p95", latency(totals, Latencies::p95)));
                    errors.show(
                            share(totals.errors(), totals.outcomes()),
                            totals.outcomes() == 0
                                    ? Strings.text("calls.figure.nooutcome")
                                    : Strings.text("calls.figure.failed", totals.errors()));
                    showSaving(saved, overview);
                }));
    }

    /** All as wide as each other; only where that would cut one off, each as wide as it needs to be. */
    @Override
    protected void layoutChildren() {
        List<Node> figures = getManagedChildren();
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double[] wanted =
                figures.stream().mapToDouble(figure -> figure.prefWidth(-1)).toArray();
        double equal = room / wanted.length;
        boolean cut = Arrays.stream(wanted).anyMatch(width -> width > equal);
        double left = room - Arrays.stream(wanted).sum();
        double x = getInsets().getLeft();
        for (int i = 0; i < wanted.length; i++) {
            double width =
                    !cut ? equal : left > 0 ? wanted[i] + left / wanted.length : wanted[i] * room / (room - left);
            double next = x + width;
            figures.get(i)
                    .resizeRelocate(
                            snapPositionX(x),
                            getInsets().getTop(),
                            snapPositionX(next) - snapPositionX(x),
                            getHeight() - getInsets().getTop() - getInsets().getBottom());
            x = next;
        }
    }

    private static String change(CallsOverview overview) {
        return overview.change()
                .map(change -> Strings.text("calls.figure.change", Formats.shareChange(change)))
                .orElseGet(() -> Strings.text("calls.figure.nobefore"));
    }

    private static String perSlot(CallsOverview overview) {
        TimeSeries series = overview.series();
        long slots = Math.max(1, series.starts().size());
        return Strings.text(
                "calls.figure.per." + series.bucket().name().toLowerCase(java.util.Locale.ROOT),
                Formats.shortCount((double) overview.totals().calls() / slots));
    }

    private static String unknown(CallTotals totals) {
        return totals.unknownCosts() == 0
                ? Strings.text("calls.figure.allknown")
                : Strings.text("calls.figure.unknown", totals.unknownCosts());
    }

    private static String latency(CallTotals totals, Function<Latencies, java.time.Duration> which) {
        return totals.latency()
                .map(all -> (all.estimated() ? "≈ " : "") + Formats.duration(which.apply(all)))
                .orElseGet(Formats::unknown);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? Formats.unknown() : Formats.share((double) part / whole);
    }

    private static void showSaving(Figure figure, CallsOverview overview) {
        figure.figure.getStyleClass().removeAll(CHANGES);
        if (overview.comparison().isEmpty()) {
            figure.show(Formats.unknown(), Strings.text("calls.figure.noprice"));
            return;
        }
        CallReport.Comparison comparison = overview.comparison().get();
        int sign = comparison.saving().usd().signum();
        if (sign != 0) {
            figure.figure.getStyleClass().add(CHANGES[sign > 0 ? 0 : 1]);
        }
        double baseline = comparison.baselineCost().usd().doubleValue();
        String share = baseline == 0
                ? ""
                : Formats.shareChange(comparison.saving().usd().doubleValue() / baseline);
        figure.show(
                Formats.moneyChange(comparison.saving()),
                comparison.notCompared() == 0
                        ? share
                        : Strings.text("calls.figure.notcompared", share, comparison.notCompared()));
    }

    /** A title, a figure, and what explains it. */
    private static final class Figure extends VBox {
        private final Label title = new Label();
        private final Label figure = new Label();
        private final Label detail = new Label();

        Figure(String key) {
            title(Strings.text(key, ""));
            title.getStyleClass().addAll("muted", "small");
            figure.getStyleClass().add("figure");
            detail.getStyleClass().addAll("muted", "small");
            getStyleClass().add("figure-box");
            getChildren().addAll(title, figure, detail);
        }

        /** In place of the title. */
        void choosing(Node chooser) {
            getChildren().set(0, chooser);
        }

        void title(String text) {
            title.setText(text);
        }

        void show(String value, String explanation) {
            figure.setText(value);
            detail.setText(explanation);
        }
    }
}
