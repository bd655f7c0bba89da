package signalbox.ui.compare;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.JudgedReview;
import signalbox.ui.common.Card;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Lets a third model judge in both orders, and says how far it agrees with the operator. */
final class JudgeCard extends Card {
    private final Label said = words();
    private final Label family = words();

    JudgeCard(VerdictViewModel verdict) {
        super(Strings.text("compare.judge.title"));
        var tier = new ComboBox<String>();
        tier.setId("judge-tier");
        tier.setAccessibleText(Strings.text("compare.judge.tier"));
        tier.getItems().setAll(verdict.judges());
        tier.setMinWidth(140);
        var ask = new Button(Strings.text("compare.judge.ask"));
        ask.setId("judge-ask");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.disableProperty().bind(tier.valueProperty().isNull());
        ask.setOnAction(event -> verdict.judge(tier.getValue()));
        tier.valueProperty().subscribe(chosen -> {
            boolean own = chosen != null && verdict.isOwnFamily(chosen);
            family.setText(own ? Strings.text("compare.judge.ownFamily") : "");
            family.setManaged(own);
        });
        tier.getSelectionModel().selectFirst();
        var row = new HBox(8, tier, ask);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, family, said);
        verdict.stateProperty().subscribe(this::show);
    }

    private void show(VerdictViewModel.@Nullable State state) {
        boolean judged = state != null && !state.judged().opinions().isEmpty();
        said.setText(judged && state != null ? judge(state.judged()) : Strings.text("compare.judge.none"));
    }

    private static String judge(JudgedReview judged) {
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
        String verdict =
                Strings.text("compare.verdict.title." + judged.verdict().name().toLowerCase(Locale.ROOT));
        return facts + " "
                + (judged.isConfirmed()
                        ? Strings.text("compare.judge.verdict", verdict)
                        : Strings.text("compare.judge.unconfirmed"));
    }

    private static Label words() {
        var label = new Label();
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
