package signalbox.ui.compare;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.ControlScore;
import signalbox.core.review.Plan;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** The verdict with all it rests on, where the cheap side loses, the switch that it proposes, and the ledger. */
final class VerdictView extends BorderPane {
    private final ReviewViewModel review;
    private final VerdictViewModel verdict;
    private final VBox facts = new VBox(6);
    private final EvidenceChart chart = new EvidenceChart();
    private final BoundChart bound = new BoundChart();
    private final VBox drawn = new VBox(12);
    private final LossCard losses;

    VerdictView(ReviewViewModel review, VerdictViewModel verdict) {
        this.review = review;
        this.verdict = verdict;
        this.losses = new LossCard(review.comparison().cheap().tier());
        getStyleClass().add("verdict-view");
        drawn.getChildren().addAll(chart, legend(), bound);
        drawn.managedProperty().bind(drawn.visibleProperty());
        var evidence = new Card(Strings.text("compare.chart.title"), drawn, facts)
                .withActions(button("compare.export.html", ".html"), button("compare.export.csv", ".csv"));
        var left = column(evidence, losses, new JudgeCard(verdict));
        var right = column(new SwitchCard(verdict), new LedgerCard(verdict.ledger()));
        var both = new HBox(16, left, right);
        var page = new ScrollPane(both);
        page.getStyleClass().add("page-scroll");
        page.setFitToWidth(true);
        var reading = words(Strings.text("compare.verdict.reading"));
        setCenter(new StackPane(page, reading));
        var bar = new SwitchBar(verdict);
        BorderPane.setMargin(bar, new Insets(12, 0, 0, 0));
        setBottom(bar);
        verdict.stateProperty().subscribe(state -> {
            page.setVisible(state != null);
            reading.setVisible(state == null);
        });
        verdict.stateProperty().subscribe(this::show);
        verdict.ledger().entries().subscribe(verdict::refresh);
        review.standingProperty().subscribe(() -> {
            if (getScene() != null) {
                verdict.refresh();
            }
        });
        verdict.refresh();
    }

    private void show(@Nullable VerdictState state) {
        if (state == null) {
            return;
        }
        boolean sealed = state.basis().result().isSealed();
        drawn.setVisible(!sealed);
        if (!sealed) {
            bound.show(review.items(), review.comparison().terms());
            chart.show(review.items(), review.comparison().terms());
        }
        losses.show(sealed ? List.of() : state.losses());
        List<Node> lines = new ArrayList<>();
        if (sealed) {
            lines.add(words(Strings.text("compare.verdict.sealed")));
        } else if (review.comparison().protocol().plan() == Plan.FIXED) {
            lines.add(words(Strings.text(
                    "compare.verdict.fixed",
                    inHundred(-state.basis().result().fixedPlan().lowerBound()),
                    inHundred(state.basis().result().fixedPlan().severeBound()))));
        }
        ControlScore controls = state.basis().result().controls();
        if (!sealed && controls.identical() + controls.degraded() > 0) {
            lines.add(words(Strings.text(
                    controls.missesHarm() ? "compare.verdict.controlsMissed" : "compare.verdict.controls",
                    controls.caught(),
                    controls.degraded(),
                    controls.falsePreferences(),
                    controls.identical())));
        }
        facts.getChildren().setAll(lines);
    }

    private static long inHundred(double share) {
        return Math.max(0, (long) Math.ceil(share * 100));
    }

    private Node legend() {
        var legend = new HBox(
                16,
                key("compare.summary.notWorse", "not-worse"),
                key("compare.summary.fewSevere", "few-severe"),
                key("compare.summary.worse", "worse"),
                words(Strings.text("compare.chart.limit")));
        legend.getStyleClass().add("small");
        return legend;
    }

    private static Node key(String key, String style) {
        var mark = new Region();
        mark.getStyleClass().addAll("legend-mark", style);
        mark.setMinSize(14, 3);
        mark.setMaxSize(14, 3);
        var both = new HBox(6, mark, words(Strings.text(key)));
        both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return both;
    }

    private Button button(String key, String ending) {
        var button = new Button(Strings.text(key), new FontIcon(Feather.DOWNLOAD));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            var chooser = new FileChooser();
            chooser.setInitialFileName("comparison-" + review.comparison().id() + ending);
            File file = chooser.showSaveDialog(getScene().getWindow());
            if (file != null) {
                verdict.export(file.toPath());
            }
        });
        return button;
    }

    private static VBox column(Node... cards) {
        var column = new VBox(16, cards);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(400);
        column.setMinWidth(0);
        return column;
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
