package signalbox.ui.compare;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Scope;
import signalbox.core.review.SwitchProposal;
import signalbox.core.review.YearlySaving;
import signalbox.ui.common.Card;
import signalbox.ui.common.DiffLines;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The change of the routing table that a verdict proposes, as a diff, with what it saves and its exceptions. */
final class SwitchCard extends Card {
    private static final int MOST_ROWS = 6;
    private static final double ROW_HEIGHT = 24;

    private final VerdictViewModel verdict;
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final Label saving = words();
    private final Label unmoved = words("muted");
    private final VBox exceptions = new VBox(4);
    private final ScrollPane exceptionScroll = new ScrollPane(exceptions);
    private final Label lostWords = words("muted");
    private final Label change = words();
    private final DiffLines lines = new DiffLines();

    SwitchCard(VerdictViewModel verdict) {
        super(Strings.text("compare.switch.title"));
        this.verdict = verdict;
        scope.setId("switch-scope");
        scope.setMaxWidth(Double.MAX_VALUE);
        scope.setAccessibleText(Strings.text("compare.switch.scope"));
        scope.setCellFactory(view -> new ScopeCell());
        scope.setButtonCell(new ScopeCell());
        scope.setOnAction(event -> {
            if (scope.getValue() != null) {
                verdict.scopeProperty().set(scope.getValue());
            }
        });
        exceptionScroll.getStyleClass().add("page-scroll");
        exceptionScroll.setFitToWidth(true);
        lines.setMinHeight(120);
        lines.setPrefHeight(220);
        VBox.setVgrow(lines, Priority.ALWAYS);
        var problem = new ErrorNote();
        verdict.problemProperty().subscribe(problem::show);
        getChildren().addAll(scope, saving, unmoved, lostWords, exceptionScroll, change, lines, problem);
        verdict.stateProperty().subscribe(this::show);
    }

    private void show(@Nullable VerdictState state) {
        if (state == null) {
            return;
        }
        if (!scope.getItems().equals(state.scopes())) {
            scope.getItems().setAll(state.scopes());
        }
        scope.setValue(verdict.scopeProperty().get());
        unmoved.setText(
                Strings.text("compare.switch.unmoved", Formats.count(state.use().unmoved())));
        unmoved.setVisible(state.use().unmoved() > 0);
        unmoved.setManaged(state.use().unmoved() > 0);
        saving.setText(
                state.basis().saving().map(this::savingWords).orElseGet(() -> Strings.text("compare.switch.noSaving")));
        showExceptions(state.lost());
        SwitchProposal proposal = state.proposal();
        boolean nothing = proposal.changesNothing();
        change.setText(nothing ? Strings.text("compare.switch.done") : String.join("\n", proposal.words()));
        lines.show(proposal.before(), proposal.after());
        lines.setVisible(!nothing);
        lines.setManaged(!nothing);
    }

    private String savingWords(YearlySaving yearly) {
        return Strings.text(
                yearly.saving().isNegative() ? "compare.switch.costsYear" : "compare.switch.savesYear",
                Formats.money(yearly.saving()).replace("-", "").replace("−", ""),
                Formats.count(yearly.calls()),
                Formats.money(yearly.failures()),
                Formats.money(yearly.classifier()),
                Formats.money(yearly.review()));
    }

    private void showExceptions(List<ReviewItem> lost) {
        exceptions.getChildren().clear();
        for (Region part : List.of(lostWords, exceptionScroll)) {
            part.setVisible(!lost.isEmpty());
            part.setManaged(!lost.isEmpty());
        }
        lostWords.setText(Strings.text("compare.switch.exceptions", lost.size()));
        double rows = Math.min(lost.size(), MOST_ROWS);
        exceptionScroll.setMinHeight(rows * ROW_HEIGHT);
        exceptionScroll.setPrefHeight(rows * ROW_HEIGHT);
        for (ReviewItem item : lost) {
            var box = new CheckBox(ItemWords.line(item.example().request()));
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMinWidth(0);
            box.setSelected(verdict.isException(item));
            box.setOnAction(event -> verdict.setException(item, box.isSelected()));
            exceptions.getChildren().add(box);
        }
    }

    private static Label words(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static final class ScopeCell extends ListCell<Scope> {
        @Override
        protected void updateItem(@Nullable Scope scope, boolean empty) {
            super.updateItem(scope, empty);
            setText(scope == null || empty ? "" : ScopeWords.of(scope));
        }
    }
}
