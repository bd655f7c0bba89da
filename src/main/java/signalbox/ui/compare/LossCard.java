package signalbox.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import signalbox.core.review.LossSlice;
import signalbox.ui.common.Card;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Where the cheap side loses: by task, complexity, length and language. */
final class LossCard extends Card {
    private final GridPane grid = new GridPane(16, 4);

    LossCard(String cheap) {
        super(Strings.text("compare.loss.title", cheap));
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), name);
        for (int i = 0; i < 3; i++) {
            var figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figure);
        }
        getChildren().add(grid);
    }

    void show(List<LossSlice> slices) {
        grid.getChildren().clear();
        if (slices.isEmpty()) {
            grid.add(label(Strings.text("compare.loss.none"), "muted"), 0, 0, 5, 1);
            return;
        }
        grid.addRow(
                0,
                label(""),
                label(""),
                label(Strings.text("compare.loss.judged"), "muted", "small"),
                label(Strings.text("compare.loss.worse"), "muted", "small"),
                label(Strings.text("compare.loss.share"), "muted", "small"));
        String before = "";
        for (int i = 0; i < slices.size(); i++) {
            LossSlice slice = slices.get(i);
            String dimension =
                    Strings.text("compare.loss.by." + slice.dimension().name().toLowerCase(Locale.ROOT));
            grid.addRow(
                    i + 1,
                    label(dimension.equals(before) ? "" : dimension, "muted"),
                    label(slice.group()),
                    label(Formats.count(slice.judged()), "number"),
                    label(Formats.count(slice.worse()), "number"),
                    label(Formats.share(slice.shareWorse()), "number"));
            before = dimension;
        }
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
