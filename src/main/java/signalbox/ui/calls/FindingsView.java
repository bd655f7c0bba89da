package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.Finding;
import signalbox.core.calllog.FindingWords;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;

/** The findings, a line each: what it is, what it is worth, and the two ways on: its calls, and a comparison of them. */
final class FindingsView extends VBox {
    private static final int MOST = 40;

    private final CallsViewModel model;
    private final Navigator navigator;
    private final Runnable onCalls;
    private final VBox lines = new VBox();
    private final ErrorNote trouble = new ErrorNote();

    /** @param onCalls brings the list of calls to the front */
    FindingsView(CallsViewModel model, Navigator navigator, Runnable onCalls) {
        this.model = model;
        this.navigator = navigator;
        this.onCalls = onCalls;
        getStyleClass().add("findings");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(trouble, scroll);
        model.findings().troubleProperty().subscribe(reason -> trouble.show(reason));
        model.findings().findingsProperty().subscribe(this::show);
    }

    private void show(Optional<List<Finding>> looked) {
        lines.getChildren().clear();
        if (looked.isEmpty()) {
            return;
        }
        if (looked.get().isEmpty()) {
            lines.getChildren()
                    .add(new EmptyState(
                            Feather.CHECK_CIRCLE,
                            Strings.text("calls.findings.none.title"),
                            Strings.text("calls.findings.none.sentence")));
        }
        looked.get().stream().limit(MOST).forEach(finding -> lines.getChildren().add(line(finding)));
        if (looked.get().size() > MOST) {
            Label more = new Label(Strings.text("calls.group.more", looked.get().size() - MOST));
            more.getStyleClass().addAll("muted", "small");
            lines.getChildren().add(more);
        }
    }

    private Node line(Finding finding) {
        FindingText text = FindingText.of(finding);
        FontIcon icon = new FontIcon(icon(finding));
        icon.getStyleClass().add(text.gain() ? "positive" : "warning");
        Label title = new Label(text.title());
        title.getStyleClass().add("medium");
        Label sentence = new Label(FindingWords.of(finding));
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("muted", "small");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, title, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label amount = new Label(text.amount());
        amount.getStyleClass().addAll("medium", "finding-amount", text.gain() ? "positive" : "warning");
        HBox line = new HBox(12, icon, words, amount);
        line.getStyleClass().add("finding");
        model.findings().comparison(finding).ifPresent(handover -> {
            Button compare = button("calls.finding.compare", Feather.COLUMNS, () -> navigator.hand(handover), handover);
            compare.getStyleClass().add("finding-compare");
            line.getChildren().add(compare);
        });
        Button calls = button("calls.finding.calls", Feather.LIST, () -> show(finding), null);
        calls.getStyleClass().add(Styles.FLAT);
        line.getChildren().add(calls);
        return line;
    }

    private void show(Finding finding) {
        onCalls.run();
        model.looks().show(finding.calls(), model.looks().queryProperty().get().period());
    }

    private static Button button(
            String key, Feather icon, Runnable act, @org.jspecify.annotations.Nullable Handover handover) {
        String text = handover instanceof Handover.DrawExamples draw && draw.cheapOrNull() != null
                ? Strings.text(key, draw.cheapOrNull(), String.valueOf(draw.dearOrNull()))
                : Strings.text(key);
        Button button = new Button(text, new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private static Feather icon(Finding finding) {
        return switch (finding) {
            case Finding.EasyOnDear _ -> Feather.TRENDING_DOWN;
            case Finding.FailingCheap _ -> Feather.ALERT_TRIANGLE;
            case Finding.PriceChange _ -> Feather.DOLLAR_SIGN;
            case Finding.UnusualDay _ -> Feather.CALENDAR;
        };
    }
}
