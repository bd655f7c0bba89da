package signalbox.ui.playground;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The answers of all tiers to one prompt, side by side, each scrolling on its own. */
final class TiersView extends ScrollPane {
    private final PlaygroundViewModel model;
    private final HBox columns = new HBox();

    TiersView(PlaygroundViewModel model) {
        this.model = model;
        columns.getStyleClass().add("tier-columns");
        setContent(columns);
        setFitToWidth(true);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("page-scroll");
        model.conversation().tierAnswers().addListener((ListChangeListener<AnswerViewModel>) _ -> rebuild());
        rebuild();
    }

    private void rebuild() {
        columns.getChildren()
                .setAll(model.conversation().tierAnswers().stream()
                        .map(this::column)
                        .toList());
        if (!columns.getChildren().isEmpty()) {
            columns.getChildren().getFirst().getStyleClass().add("first");
        }
    }

    private Node column(AnswerViewModel answer) {
        ScrollPane column = new ScrollPane(new AnswerView(model, answer, true));
        column.setFitToWidth(true);
        column.setFocusTraversable(true);
        column.setAccessibleText(answer.label());
        column.setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getStyleClass().addAll("page-scroll", "tier-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
