package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.LedgerEntry;
import signalbox.core.review.Verdict;
import signalbox.core.review.YearlySaving;
import signalbox.ui.common.Card;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** What the verdict would change, in one line, and the button that does it: always in sight. */
final class SwitchBar extends Card {
    private final VerdictViewModel verdict;
    private final Label change = new Label();
    private final Label why = new Label();
    private final Button apply = new Button("", new FontIcon(Feather.CHECK));
    private final Button back = new Button(Strings.text("compare.ledger.back"), new FontIcon(Feather.CORNER_UP_LEFT));

    SwitchBar(VerdictViewModel verdict) {
        this.verdict = verdict;
        getStyleClass().add("switch-bar");
        change.getStyleClass().add("medium");
        why.getStyleClass().addAll("muted", "small");
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        var words = new VBox(2, change, why);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        apply.setId("switch-apply");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.managedProperty().bind(apply.visibleProperty());
        apply.setOnAction(event -> verdict.apply());
        back.setId("switch-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.managedProperty().bind(back.visibleProperty());
        back.setOnAction(event -> verdict.inForce().ifPresent(verdict.ledger()::takeBack));
        var row = new HBox(12, words, back, apply);
        row.setAlignment(Pos.CENTER_LEFT);
        var problem = new ErrorNote();
        verdict.ledger().problemProperty().subscribe(problem::show);
        getChildren().addAll(problem, row);
        verdict.stateProperty().subscribe(this::show);
        verdict.ledger().entries().subscribe(() -> show(verdict.stateProperty().get()));
    }

    private void show(@Nullable VerdictState state) {
        setVisible(state != null);
        if (state == null) {
            return;
        }
        boolean nothing = state.proposal().changesNothing();
        boolean proven = state.basis().verdict() == Verdict.SWITCH;
        Optional<LedgerEntry> inForce = verdict.inForce();
        change.setText(
                nothing
                        ? nothingWords(inForce.orElse(null))
                        : String.join(" · ", state.proposal().words()));
        String saving = state.basis().saving().map(SwitchBar::savingWords).orElse("");
        why.setText(nothing ? "" : proven ? saving : Strings.text("compare.switch.unproven"));
        apply.setText(Strings.text(proven ? "compare.switch.apply" : "compare.switch.applyAnyway"));
        apply.setVisible(!nothing);
        apply.getStyleClass().removeAll(Styles.ACCENT);
        if (proven) {
            apply.getStyleClass().add(Styles.ACCENT);
        }
        back.setVisible(inForce.isPresent());
    }

    private static String nothingWords(@Nullable LedgerEntry inForceOrNull) {
        return inForceOrNull == null
                ? Strings.text("compare.switch.done")
                : Strings.text("compare.switch.inForce", inForceOrNull.summary());
    }

    private static String savingWords(YearlySaving yearly) {
        String amount = Formats.money(yearly.saving()).replace("-", "").replace("−", "");
        return Strings.text(yearly.saving().isNegative() ? "compare.switch.costs" : "compare.switch.saves", amount);
    }
}
