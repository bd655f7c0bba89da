package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.Forecast;
import signalbox.ui.common.Strings;

/** How answers are held against expected ones, and whether that votes or is only shown. */
final class CheckChoice extends VBox {
    private final TermsViewModel terms;
    private final SetUpViewModel setUp;
    private final CheckBox decides = new CheckBox(Strings.text("compare.expect.decides"));
    private final Label count = new Label();

    CheckChoice(SetUpViewModel setUp) {
        super(8);
        this.setUp = setUp;
        this.terms = setUp.terms();
        var label = new Label(Strings.text("compare.expect.title"));
        var choice = choice();
        label.setLabelFor(choice);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        var row = new HBox(8, label, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        decides.selectedProperty().bindBidirectional(terms.decidesProperty());
        count.getStyleClass().addAll("muted", "small");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(row, decides, count);
        terms.checkProperty().subscribe(this::show);
        setUp.forecastProperty().subscribe(this::show);
        show();
    }

    private ComboBox<@Nullable ExpectedCheck> choice() {
        var choice = new ComboBox<@Nullable ExpectedCheck>();
        choice.setId("terms-check");
        choice.setMaxWidth(Double.MAX_VALUE);
        List<@Nullable ExpectedCheck> checks = new ArrayList<>();
        checks.add(null);
        checks.addAll(List.of(ExpectedCheck.values()));
        choice.getItems().setAll(checks);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ExpectedCheck check) {
                return CheckWords.name(check);
            }

            @Override
            public @Nullable ExpectedCheck fromString(String name) {
                return null;
            }
        });
        choice.valueProperty().bindBidirectional(terms.checkProperty());
        return choice;
    }

    private void show() {
        boolean chosen = terms.checkProperty().get() != null;
        for (Region row : List.of(decides, count)) {
            row.setVisible(chosen);
            row.setManaged(chosen);
        }
        Forecast forecast = setUp.forecastProperty().get();
        count.setText(
                forecast == null
                        ? Strings.text("compare.expect.how")
                        : Strings.text("compare.expect.count", forecast.checkable(), forecast.examples()));
    }
}
