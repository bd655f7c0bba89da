package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.ui.common.Card;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** Where the draft would go, why, and what it would cost there and elsewhere. */
final class RouteView extends VBox {
    private final PlaygroundViewModel model;
    private final VBox content = new VBox();
    private final Label tokens = new Label();
    private final ScrollPane scroll = new ScrollPane(content);

    RouteView(PlaygroundViewModel model) {
        this.model = model;
        content.getStyleClass().add("route");
        tokens.getStyleClass().addAll("muted", "small");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(Strings.text("playground.route.title"));
        scroll.getStyleClass().add("page-scroll");
        Card card = new Card(Strings.text("playground.route.title"), scroll).withActions(tokens);
        card.growing(scroll);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
        model.preview().previewProperty().subscribe(this::show);
    }

    private void show(RoutePreview preview) {
        tokens.setText("");
        switch (preview) {
            case RoutePreview.Idle idle ->
                content.getChildren()
                        .setAll(muted(Strings.text("playground.route.idle")), TierCosts.prices(idle.table()));
            case RoutePreview.Problem problem -> {
                Label sentence = wrapped(problem.sentence());
                sentence.getStyleClass().add("negative");
                content.getChildren().setAll(sentence, TierCosts.prices(problem.table()));
            }
            case RoutePreview.Decided decided -> show(decided);
        }
    }

    private void show(RoutePreview.Decided decided) {
        Decision decision = decided.decision();
        tokens.setText(Strings.text("playground.route.tokens", Formats.count(decision.inputTokens())));
        HBox head = new HBox(8);
        head.getChildren().setAll(destination(decided));
        decision.stages().stream()
                .filter(stage -> stage.outcome() == StageOutcome.DECIDED)
                .flatMapToInt(stage -> stage.rule().stream())
                .findFirst()
                .ifPresent(rule -> head.getChildren().addAll(space(), ruleLink(rule)));
        head.getStyleClass().add("route-head");
        VBox why = new VBox(4, head, wrapped(decision.reason()));
        if (decided.budget() == BudgetOutcome.WARNED) {
            Label warning = wrapped(decision.stage(StageName.BUDGET).detail());
            warning.getStyleClass().add("warning");
            why.getChildren().add(warning);
        }
        PromptMatch.of(decision)
                .ifPresent(match -> why.getChildren()
                        .add(MatchExcerpt.of(decided.text(), match).node()));
        VBox stages = new VBox(6, heading(Strings.text("playground.stages.title")));
        for (Stage stage : decision.stages()) {
            stages.getChildren().add(new StageRow(stage));
        }
        content.getChildren().setAll(why, TierCosts.estimates(decided), stages);
    }

    private static List<Node> destination(RoutePreview.Decided decided) {
        Decision decision = decided.decision();
        if (decided.budget() == BudgetOutcome.REFUSED) {
            return List.of(budgetBadge("playground.route.refused", "negative"));
        }
        Label name = new Label(decision.model().modelId());
        name.getStyleClass().add("medium");
        List<Node> parts = new ArrayList<>(List.of(
                new TierBadge(decision.tier(), decided.table().tierNames().indexOf(decision.tier())),
                name,
                muted(decision.model().provider())));
        if (decided.budget() == BudgetOutcome.DOWNGRADED) {
            parts.add(budgetBadge("playground.route.downgraded", "warning"));
        }
        return parts;
    }

    private static Label budgetBadge(String key, String style) {
        Label badge = new Label(Strings.text(key));
        badge.getStyleClass().addAll("badge", style);
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }

    private Node ruleLink(int rule) {
        Hyperlink link = new Hyperlink(Strings.text("playground.route.rule", rule + 1));
        link.setOnAction(_ -> model.followUps().openRule(rule));
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small", "heading");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
