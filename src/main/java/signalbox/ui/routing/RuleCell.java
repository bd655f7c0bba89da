package signalbox.ui.routing;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** A line of the list. A hard route has number, whether it is on, its reason above its pattern, how often it matches, its health, its tier. */
final class RuleCell extends ListCell<RuleLine> {
    private final Label number = Parts.muted("");
    private final CheckBox enabled = new CheckBox();
    private final Label reason = new Label();
    private final Label pattern = new Label();
    private final Label perWeek = Parts.muted("");
    private final FontIcon mark = new FontIcon(Feather.ALERT_TRIANGLE);
    private final TierBadge tier = new TierBadge("", -1);
    private final Tooltip told = new Tooltip();
    private final HBox face;
    private final TierBadge groupTier = new TierBadge("", -1);
    private final Label groupCount = Parts.muted("");
    private final HBox group = new HBox(8, groupTier, groupCount);

    RuleCell(RoutingViewModel model) {
        number.getStyleClass().add("rule-number");
        enabled.setFocusTraversable(false);
        enabled.setAccessibleText(Strings.text("routing.rule.enabled"));
        enabled.setOnAction(event -> model.setEnabled(index(getItem()), enabled.isSelected()));
        reason.getStyleClass().add("rule-reason");
        reason.setMinWidth(0);
        pattern.getStyleClass().addAll("mono", "muted", "rule-pattern");
        VBox words = new VBox(reason, pattern);
        words.setMinWidth(0);
        words.setPrefWidth(0);
        words.getStyleClass().add("rule-words");
        perWeek.getStyleClass().add("rule-count");
        tier.setMinWidth(0);
        HBox target = new HBox(tier);
        target.getStyleClass().addAll("row-line", "rule-target");
        told.setWrapText(true);
        told.setMaxWidth(420);
        face = new HBox(8, number, enabled, Parts.growing(words), mark, perWeek, target);
        face.getStyleClass().add("row-line");
        group.getStyleClass().addAll("row-line", "rule-group");
        setPrefWidth(0);
        RowDrag.of(this, RuleCell::index, model::moveRule);
    }

    /** Place of a rule in the table; -1 for a line that is none. */
    private static int index(RuleLine line) {
        return line instanceof RuleRow row ? row.index() : -1;
    }

    @Override
    protected void updateItem(@Nullable RuleLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        switch (line) {
            case RuleRow row -> show(row);
            case RuleLine.OfTier tierLine -> show(tierLine);
        }
    }

    private void show(RuleLine.OfTier line) {
        groupTier.show(line.tier(), line.tierIndex());
        groupCount.setText(Strings.text("routing.rules.of-tier", line.rules()));
        setTooltip(null);
        setGraphic(group);
        setAccessibleText(line.tier() + ", " + groupCount.getText());
    }

    private void show(RuleRow row) {
        number.setText(String.valueOf(row.index() + 1));
        enabled.setSelected(row.rule().enabled());
        String written = row.rule().pattern().isEmpty()
                ? Strings.text("routing.rule.no-pattern")
                : row.rule().pattern();
        boolean named = !row.rule().reason().isBlank();
        reason.setText(named ? row.rule().reason() : written);
        pattern.setText(named ? written : "");
        pattern.setManaged(named);
        tier.show(row.rule().tier(), row.tierIndex());
        perWeek.setText(
                row.perWeek().isPresent()
                        ? Strings.text(
                                "routing.rule.per-week",
                                Formats.count(row.perWeek().getAsLong()))
                        : "");
        mark(row);
        face.setOpacity(row.rule().enabled() ? 1 : 0.55);
        setGraphic(face);
        setAccessibleText(row.index() + 1 + ": " + written + ", " + row.rule().tier() + ", "
                + row.rule().reason() + " " + perWeek.getText() + " " + told.getText());
    }

    private void mark(RuleRow row) {
        boolean wrong = !row.problem().isEmpty();
        boolean odd = !row.health().isEmpty();
        mark.setIconCode(wrong ? Feather.ALERT_TRIANGLE : Feather.ALERT_CIRCLE);
        mark.getStyleClass().removeAll("negative", "warning");
        mark.getStyleClass().add(wrong ? "negative" : "warning");
        mark.setVisible(wrong || odd);
        told.setText(wrong ? row.problem() : row.health());
        setTooltip(wrong || odd ? told : null);
    }
}
