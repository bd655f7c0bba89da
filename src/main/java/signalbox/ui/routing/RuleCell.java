package signalbox.ui.routing;

import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** A hard route on one line: number, whether it is on, pattern, tier, reason. */
final class RuleCell extends ListCell<RuleRow> {
    private final Label number = Parts.muted("");
    private final CheckBox enabled = new CheckBox();
    private final Label pattern = new Label();
    private final TierBadge tier = new TierBadge("", -1);
    private final Label reason = new Label();
    private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Tooltip problem = new Tooltip();
    private final HBox face;

    /** @param onEnabled told the index of a rule that is turned on or off */
    RuleCell(BiConsumer<Integer, Boolean> onEnabled) {
        number.getStyleClass().add("rule-number");
        enabled.setFocusTraversable(false);
        enabled.setAccessibleText(Strings.text("routing.rule.enabled"));
        enabled.setOnAction(event -> onEnabled.accept(getItem().index(), enabled.isSelected()));
        pattern.getStyleClass().addAll("mono", "rule-pattern");
        HBox target = new HBox(6, arrow(), tier);
        target.getStyleClass().addAll("row-line", "rule-target");
        reason.getStyleClass().addAll("muted", "rule-reason");
        warning.getStyleClass().add("negative");
        face = new HBox(8, number, enabled, Parts.growing(pattern), warning, target, reason);
        face.getStyleClass().add("row-line");
        setPrefWidth(0);
    }

    private static FontIcon arrow() {
        FontIcon arrow = new FontIcon(Feather.ARROW_RIGHT);
        arrow.getStyleClass().addAll("muted", "arrow");
        return arrow;
    }

    @Override
    protected void updateItem(@Nullable RuleRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        number.setText(String.valueOf(row.index() + 1));
        enabled.setSelected(row.rule().enabled());
        boolean blank = row.rule().pattern().isEmpty();
        pattern.setText(
                blank ? Strings.text("routing.rule.no-pattern") : row.rule().pattern());
        tier.show(row.rule().tier(), row.tierIndex());
        reason.setText(row.rule().reason());
        warning.setVisible(!row.problem().isEmpty());
        warning.setManaged(!row.problem().isEmpty());
        problem.setText(row.problem());
        setTooltip(row.problem().isEmpty() ? null : problem);
        face.setOpacity(row.rule().enabled() ? 1 : 0.55);
        setGraphic(face);
        setAccessibleText(row.index() + 1 + ": " + row.rule().pattern() + ", "
                + row.rule().tier() + ", " + row.rule().reason() + " " + row.problem());
    }
}
