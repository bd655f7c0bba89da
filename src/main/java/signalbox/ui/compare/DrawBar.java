package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Strings;

/** Asks what to draw from the log and how many; takes no space while it is closed and has nothing to say. */
final class DrawBar extends VBox {
    DrawBar(DrawViewModel draw) {
        super(6);
        var source = new ComboBox<DrawViewModel.Source>();
        source.setId("draw-source");
        source.setItems(draw.sources());
        source.valueProperty().bindBidirectional(draw.sourceProperty());
        source.setCellFactory(view -> new SourceCell());
        source.setButtonCell(new SourceCell());
        // The button shows what another screen asked for too, which the list may not have yet.
        source.setConverter(new StringConverter<>() {
            @Override
            public String toString(DrawViewModel.@Nullable Source chosen) {
                return words(chosen);
            }

            @Override
            public DrawViewModel.@Nullable Source fromString(String text) {
                return null;
            }
        });
        source.setMaxWidth(Double.MAX_VALUE);
        source.setMinWidth(160);
        source.setAccessibleText(Strings.text("compare.draw.source"));
        HBox.setHgrow(source, Priority.ALWAYS);
        var count = new TextField();
        count.setId("draw-count");
        count.textProperty().bindBidirectional(draw.countProperty());
        count.setAccessibleText(Strings.text("compare.draw.count"));
        count.setMinWidth(64);
        count.setMaxWidth(64);
        count.setOnAction(event -> draw.draw());
        var take = new Button(Strings.text("compare.draw.take"));
        take.setId("draw-take");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.disableProperty().bind(draw.sourceProperty().isNull());
        take.setOnAction(event -> draw.draw());
        var drop = new Button(Strings.text("compare.csv.drop"));
        drop.getStyleClass().add(Styles.FLAT);
        drop.setMinWidth(Region.USE_PREF_SIZE);
        drop.setOnAction(event -> draw.close());
        var bar = new HBox(8, source, count, take, drop);
        bar.getStyleClass().add("csv-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.visibleProperty().bind(draw.openProperty());
        bar.managedProperty().bind(draw.openProperty());
        var words = new Label();
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.textProperty().bind(draw.wordsProperty());
        words.managedProperty().bind(draw.wordsProperty().isNotEmpty());
        getChildren().addAll(bar, words);
        draw.openProperty().subscribe(now -> {
            if (now) {
                source.requestFocus();
            }
        });
    }

    private static String words(DrawViewModel.@Nullable Source source) {
        if (source == null) {
            return "";
        }
        return ScopeWords.of(source.scope()) + (source.facts().isEmpty() ? "" : " · " + source.facts());
    }

    private static final class SourceCell extends ListCell<DrawViewModel.Source> {
        @Override
        protected void updateItem(DrawViewModel.@Nullable Source source, boolean empty) {
            super.updateItem(source, empty);
            setText(empty ? "" : words(source));
        }
    }
}
