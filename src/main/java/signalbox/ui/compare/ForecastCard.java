package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.review.Evidence;
import signalbox.core.review.Forecast;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.VoteCounts;
import signalbox.ui.common.Card;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** What the run will take, and the button that starts it. */
final class ForecastCard extends Card {
    private static final int FEWEST_FOR_A_SWITCH = new Evidence(VoteCounts.NONE, ReviewTerms.USUAL).moreForSwitch();

    private final SetUpViewModel setUp;
    private final VBox lines = new VBox(6);

    ForecastCard(CompareViewModel compare) {
        super(Strings.text("compare.forecast.title"));
        this.setUp = compare.setUp();
        var start = new Button(Strings.text("compare.forecast.start"), new FontIcon(Feather.PLAY));
        start.getStyleClass().add(Styles.ACCENT);
        start.setId("compare-start");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> compare.start());
        start.disableProperty().bind(setUp.forecastProperty().isNull());
        var problem = new ErrorNote();
        compare.problemProperty().subscribe(problem::show);
        lines.setMinHeight(118);
        getChildren().addAll(lines, problem, start);
        setUp.forecastProperty().subscribe(this::show);
    }

    private void show(@Nullable Forecast forecast) {
        List<Node> shown = new ArrayList<>();
        if (forecast == null) {
            shown.add(sentence(Strings.text("compare.forecast.nothing"), "muted"));
        } else {
            shown.add(figure("compare.forecast.calls", Formats.count(forecast.calls())));
            shown.add(figure("compare.forecast.cost", cost(forecast)));
            setUp.usualTime(forecast)
                    .ifPresent(time -> shown.add(figure("compare.forecast.time", "≈ " + Formats.duration(time))));
            if (forecast.unknown() > 0 && forecast.unknown() < forecast.calls()) {
                shown.add(sentence(Strings.text("compare.forecast.somePricesUnknown", forecast.unknown()), "warning"));
            }
            addTooLong(
                    shown, forecast.tooLongForCheap(), setUp.cheapTierProperty().get());
            addTooLong(
                    shown,
                    forecast.tooLongForPremium(),
                    setUp.premiumTierProperty().get());
            String key = forecast.examples() < FEWEST_FOR_A_SWITCH ? "compare.forecast.few" : "compare.forecast.enough";
            shown.add(sentence(
                    Strings.text(key, FEWEST_FOR_A_SWITCH, String.join(", ", setUp.candidates()), forecast.examples()),
                    "muted"));
        }
        lines.getChildren().setAll(shown);
    }

    private static String cost(Forecast forecast) {
        return forecast.unknown() == forecast.calls()
                ? Strings.text("compare.forecast.costUnknown")
                : Formats.estimate(new CostEstimate(0, forecast.low(), forecast.high()));
    }

    private static void addTooLong(List<Node> shown, int count, String tier) {
        if (count > 0) {
            shown.add(sentence(Strings.text("compare.forecast.tooLong", count, tier), "warning"));
        }
    }

    private static Node figure(String key, String value) {
        var name = new Label(Strings.text(key));
        name.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var figure = new Label(value);
        figure.getStyleClass().addAll("medium", "number");
        return new HBox(name, space, figure);
    }

    private static Label sentence(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
