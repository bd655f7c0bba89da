package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.TrialSummary;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** One thing that was tried, with a button that sends it again. */
final class HistoryCell extends ListCell<TrialSummary> {
    private final Label prompt = new Label();
    private final Label detail = new Label();
    private final BooleanProperty repeatable = new SimpleBooleanProperty();
    private final HBox row;

    HistoryCell(Consumer<TrialSummary> runAgain) {
        detail.getStyleClass().addAll("muted", "small");
        VBox lines = new VBox(2, prompt, detail);
        lines.setMinWidth(0);
        lines.setPrefWidth(1);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button again = new Button(null, new FontIcon(Feather.REPEAT));
        again.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        again.setFocusTraversable(false);
        again.setTooltip(new Tooltip(Strings.text("playground.history.again")));
        again.setAccessibleText(Strings.text("playground.history.again"));
        again.managedProperty().bind(repeatable);
        again.visibleProperty().bind(repeatable.and(hoverProperty().or(selectedProperty())));
        again.setOnAction(_ -> runAgain.accept(getItem()));
        row = new HBox(4, lines, again);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable TrialSummary entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String words = entry.wordsKept() ? entry.prompt() : Strings.text("playground.history.words-not-kept");
        prompt.setText(words);
        prompt.getStyleClass().remove("muted");
        if (!entry.wordsKept()) {
            prompt.getStyleClass().add("muted");
        }
        repeatable.set(entry.wordsKept());
        detail.setText(HistoryView.words(entry));
        setTooltip(new Tooltip(words + "\n" + Formats.utc(entry.at())));
        setGraphic(row);
    }
}
