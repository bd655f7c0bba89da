package signalbox.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.core.review.Bill;
import signalbox.core.review.Comparison;
import signalbox.core.review.Evidence;
import signalbox.core.review.Outcome;
import signalbox.core.review.VoteCounts;
import signalbox.ui.common.Card;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Where the review stands: verdict, votes, evidence against its limit, and cost. */
final class SummaryStrip extends Card {
    private final Comparison comparison;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label notes = new Label();
    private final Label judged = new Label();
    private final ShareBar shares = new ShareBar();
    private final Label counts = new Label();
    private final EvidenceBar notWorse = new EvidenceBar("positive-fill");
    private final EvidenceBar fewSevere = new EvidenceBar("positive-fill");
    private final EvidenceBar worse = new EvidenceBar("negative-fill");
    private final Label notWorseFigure = new Label();
    private final Label fewSevereFigure = new Label();
    private final Label worseFigure = new Label();
    private final Label limitFigure = new Label();
    private final Tooltip bound = new Tooltip();
    private final Label saving = new Label();
    private final Label paid = new Label();
    private final Label perThousand = new Label();
    private final Label unknown = new Label();

    SummaryStrip(ReviewViewModel review) {
        this.comparison = review.comparison();
        getStyleClass().add("summary-strip");
        title.getStyleClass().add("figure");
        sentence.setWrapText(true);
        notes.getStyleClass().addAll("warning", "small");
        notes.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.managedProperty().bind(notes.textProperty().isNotEmpty());
        var verdict = new VBox(4, title, sentence, notes);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMinWidth(200);
        var row = new HBox(24, verdict, votes(), evidence(), cost());
        row.getStyleClass().add("summary-row");
        getChildren().add(row);
        // A long verdict takes the room it needs from what is below.
        setMinHeight(Region.USE_PREF_SIZE);
        review.standingProperty().subscribe(this::show);
    }

    private void show(Standing standing) {
        var words = new VerdictWords(comparison, standing);
        title.setText(words.title());
        title.getStyleClass().removeAll("positive", "negative", "warning", "plain");
        title.getStyleClass().add(style(standing));
        sentence.setText(words.sentence());
        notes.setText(String.join(" · ", words.notes()));
        showVotes(standing);
        showEvidence(standing.shownEvidence());
        showCost(standing.bill());
    }

    private static String style(Standing standing) {
        return switch (standing.verdict()) {
            case SWITCH -> "positive";
            case KEEP, NOT_SHOWN -> "negative";
            case UNFIT -> "warning";
            case NEED_MORE -> "plain";
        };
    }

    private void showVotes(Standing standing) {
        VoteCounts votes = standing.shownEvidence().counts();
        judged.setText(
                Strings.text("compare.summary.judged", standing.tally().counts().total(), standing.examples()));
        shares.show(List.of(
                new ShareBar.Share(votes.better(), "better-share"),
                new ShareBar.Share(votes.same(), "same-share"),
                new ShareBar.Share(votes.worse(), "worse-share"),
                new ShareBar.Share(votes.bothBad(), "bad-share"),
                new ShareBar.Share(standing.left(), "open-share")));
        counts.setText(count(votes.better(), Outcome.BETTER) + " · " + count(votes.same(), Outcome.SAME) + " · "
                + count(votes.worse(), Outcome.WORSE)
                + (votes.bothBad() == 0 ? "" : " · " + count(votes.bothBad(), Outcome.BOTH_BAD)));
    }

    private static String count(int count, Outcome outcome) {
        return Strings.text("compare.summary.count", count, ItemWords.outcome(outcome));
    }

    private void showEvidence(Evidence evidence) {
        double limit = evidence.logThreshold();
        notWorse.show(evidence.logSwitch(), limit);
        fewSevere.show(evidence.logSevere(), limit);
        worse.show(evidence.logKeep(), limit);
        notWorseFigure.setText(figure(evidence.logSwitch()));
        fewSevereFigure.setText(figure(evidence.logSevere()));
        worseFigure.setText(figure(evidence.logKeep()));
        limitFigure.setText(Strings.text("compare.summary.limit", figure(limit)));
        bound.setText(
                Strings.text("compare.summary.bound", String.format(Locale.ROOT, "%+.2f", evidence.lowerBound())));
    }

    private static String figure(double log) {
        double value = Math.exp(log);
        return value >= 1000 ? "> 1000" : String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    }

    private void showCost(Bill bill) {
        String cheap = comparison.cheap().tier();
        saving.setText(Strings.text("compare.summary.noCost"));
        bill.savedShare()
                .ifPresent(share -> saving.setText(Strings.text(
                        share >= 0 ? "compare.summary.saves" : "compare.summary.costsMore",
                        cheap,
                        Formats.share(Math.abs(share)))));
        paid.setText(Strings.text(
                bill.unknown() == 0 ? "compare.summary.paid" : "compare.summary.paidAtLeast",
                Formats.money(bill.paid())));
        unknown.setText(bill.unknown() == 0 ? "" : Strings.text("compare.summary.unknown", bill.unknown()));
        perThousand.setText(
                bill.pairs() == 0
                        ? ""
                        : Strings.text("compare.summary.perThousand", Formats.money(bill.savedIn(1000))));
    }

    private Node votes() {
        counts.getStyleClass().add("small");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        return column("compare.summary.votes", judged, shares, counts);
    }

    private Node evidence() {
        var grid = new GridPane(8, 4);
        addRow(grid, 0, "compare.summary.notWorse", notWorse, notWorseFigure);
        addRow(grid, 1, "compare.summary.fewSevere", fewSevere, fewSevereFigure);
        addRow(grid, 2, "compare.summary.worse", worse, worseFigure);
        Tooltip.install(grid, bound);
        return column("compare.summary.evidence", limitFigure, grid);
    }

    private Node cost() {
        perThousand.getStyleClass().addAll("muted", "small");
        perThousand.managedProperty().bind(perThousand.textProperty().isNotEmpty());
        unknown.getStyleClass().addAll("muted", "small");
        unknown.setWrapText(true);
        unknown.setMinHeight(Region.USE_PREF_SIZE);
        unknown.managedProperty().bind(unknown.textProperty().isNotEmpty());
        return column("compare.summary.cost", paid, saving, perThousand, unknown);
    }

    private static void addRow(GridPane grid, int row, String key, EvidenceBar bar, Label figure) {
        var name = new Label(Strings.text(key));
        name.getStyleClass().addAll("muted", "small");
        name.setMinWidth(Region.USE_PREF_SIZE);
        figure.getStyleClass().addAll("number", "small");
        figure.setMinWidth(44);
        figure.setAlignment(Pos.CENTER_RIGHT);
        grid.addRow(row, name, bar, figure);
    }

    private static Node column(String key, Label aside, Node... content) {
        var heading = new Label(Strings.text(key));
        heading.getStyleClass().add("card-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        aside.getStyleClass().addAll("muted", "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(8, heading, space, aside);
        header.setAlignment(Pos.BASELINE_LEFT);
        var column = new VBox(8, header);
        column.getChildren().addAll(content);
        column.getStyleClass().add("summary-column");
        return column;
    }
}
