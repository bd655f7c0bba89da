package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.JudgedReview;
import signalbox.core.review.Judgement;
import signalbox.core.review.Verdict;
import signalbox.core.review.VerdictBasis;
import signalbox.ui.common.Card;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Lets a third model judge in both orders, and says how far it agrees with the operator. */
final class JudgeCard extends Card {
    private final Label said = words();
    private final Label family = words();
    private final Button again = new Button();
    private final boolean nobody;

    JudgeCard(VerdictViewModel verdict) {
        super(Strings.text("compare.judge.title"));
        var tier = new ComboBox<String>();
        tier.setId("judge-tier");
        tier.setAccessibleText(Strings.text("compare.judge.tier"));
        JudgeViewModel judge = verdict.judge();
        tier.getItems().setAll(judge.judges());
        tier.setMinWidth(140);
        var ask = new Button(Strings.text("compare.judge.ask"));
        ask.setId("judge-ask");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.disableProperty().bind(tier.valueProperty().isNull().or(judge.judgingProperty()));
        ask.setOnAction(event -> judge.judge(tier.getValue()));
        tier.valueProperty().subscribe(chosen -> {
            boolean own = chosen != null && judge.isOwnFamily(chosen);
            family.setText(own ? Strings.text("compare.judge.ownFamily") : "");
            family.setManaged(own);
        });
        tier.getSelectionModel().selectFirst();
        again.setId("judge-ask-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.managedProperty().bind(again.visibleProperty());
        again.disableProperty().bind(ask.disableProperty());
        again.setOnAction(event -> judge.judgeLostToo(tier.getValue()));
        var row = new HBox(8, tier, ask, again);
        row.setAlignment(Pos.CENTER_LEFT);
        boolean someone = !tier.getItems().isEmpty();
        row.setVisible(someone);
        row.setManaged(someone);
        nobody = !someone;
        var problem = new ErrorNote();
        judge.problemProperty().subscribe(problem::show);
        getChildren().addAll(row, family, problem, said);
        verdict.stateProperty().subscribe(this::show);
    }

    private void show(@Nullable VerdictState state) {
        int lost = state == null ? 0 : state.lostQuestions();
        again.setText(Strings.text("compare.judge.askAgain", lost));
        again.setVisible(lost > 0);
        boolean judged = state != null && !state.basis().judged().opinions().isEmpty();
        String none = Strings.text(nobody ? "compare.judge.nobody" : "compare.judge.none");
        String words = judged && state != null ? said(state.basis()) : none;
        List<String> all = new ArrayList<>(List.of(words));
        List<Judgement> unread =
                state == null ? List.of() : state.basis().judged().unread();
        if (!unread.isEmpty()) {
            all.add(Strings.text(
                    "compare.judge.unread", unread.size(), unread.getFirst().reason()));
        }
        if (lost > 0) {
            all.add(Strings.text("compare.judge.lost", lost));
        }
        said.setText(String.join(" ", all));
    }

    private static String said(VerdictBasis basis) {
        JudgedReview judged = basis.judged();
        JudgedReview.Agreement agreement = judged.agreement();
        String facts = Strings.text(
                "compare.judge.words",
                judged.opinions().size(),
                judged.queue().size(),
                agreement.agreed(),
                agreement.both(),
                Formats.share(agreement.low()),
                Formats.share(agreement.high()),
                Formats.money(judged.cost()));
        return facts + " " + readings(judged)
                + (judged.isConfirmed() ? "" : " " + Strings.text("compare.judge.unconfirmed"));
    }

    /** Where it contradicts itself, what either reading would come to; the worse one counts. */
    private static String readings(JudgedReview judged) {
        String worse = title(judged.verdict(JudgedReview.Reading.WORSE));
        return judged.queue().isEmpty()
                ? Strings.text("compare.judge.verdict", worse)
                : Strings.text("compare.judge.readings", title(judged.verdict(JudgedReview.Reading.TIE)), worse);
    }

    private static String title(Verdict verdict) {
        return Strings.text("compare.verdict.title." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private static Label words() {
        var label = new Label();
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
