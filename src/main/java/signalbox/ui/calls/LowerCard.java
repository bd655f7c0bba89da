package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import signalbox.core.calllog.Finding;
import signalbox.core.pricing.Money;
import signalbox.ui.common.Card;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;

/** Below the charts: the calls one by one, or what was found among them. */
final class LowerCard extends Card {
    private final CallsViewModel model;
    private final Node table;
    private final StackPane content = new StackPane();
    private final FindingsView findings;
    private final ToggleButton calls = toggle("calls.tab.calls");
    private final ToggleButton found = toggle("calls.tab.findings");
    private final Label worth = new Label();

    LowerCard(CallsViewModel model, Navigator navigator, Node table) {
        this.model = model;
        this.table = table;
        this.findings = new FindingsView(model, navigator, this::showCalls);
        ToggleGroup both = new ToggleGroup();
        both.getToggles().addAll(calls, found);
        calls.getStyleClass().add(Styles.LEFT_PILL);
        found.getStyleClass().add(Styles.RIGHT_PILL);
        calls.setOnAction(event -> showCalls());
        found.setOnAction(event -> showFindings());
        found.getStyleClass().add("found");
        worth.getStyleClass().addAll("muted", "small", "found");
        HBox header = new HBox(12, new HBox(calls, found), worth);
        header.getStyleClass().addAll("card-header", "lower-header");
        getStyleClass().add("flush");
        getChildren().setAll(header, content);
        growing(content);
        model.findings().findingsProperty().subscribe(this::count);
        model.findings().overdueProperty().subscribe(overdue -> {
            for (Node part : List.of(found, worth, findings)) {
                part.pseudoClassStateChanged(CallsView.OLD, overdue);
            }
        });
        showCalls();
    }

    void showCalls() {
        show(false);
    }

    void showFindings() {
        show(true);
        findings.requestFocus();
    }

    private void show(boolean ofFindings) {
        calls.setSelected(!ofFindings);
        found.setSelected(ofFindings);
        content.getChildren().setAll(ofFindings ? findings : table);
    }

    private void count(Optional<List<Finding>> looked) {
        int count = looked.map(List::size).orElse(0);
        found.setText(Strings.text(count == 0 ? "calls.tab.findings" : "calls.tab.findings.count", count));
        Money saving = model.findings().saving();
        worth.setText(saving.usd().signum() > 0 ? Strings.text("calls.tab.findings.worth", Formats.money(saving)) : "");
    }

    private static ToggleButton toggle(String key) {
        ToggleButton button = new ToggleButton(Strings.text(key));
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }
}
