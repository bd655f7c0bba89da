package signalbox.ui.compare;

import java.util.Locale;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import signalbox.core.review.ReviewItem;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** All examples with their states, votes and figures; Enter or a double click opens one in the review. */
final class ExampleTable extends Card {
    private final ReviewViewModel review;
    private final Runnable openRoom;
    private final FilteredList<ReviewItem> filtered;
    private final TableView<ReviewItem> table;

    ExampleTable(ReviewViewModel review, Runnable openRoom) {
        this.review = review;
        this.openRoom = openRoom;
        this.filtered = new FilteredList<>(review.items());
        var sorted = new SortedList<>(filtered);
        this.table = new TableView<>(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        getStyleClass().add("example-table");
        var nothing = new Label(Strings.text("compare.table.nothing"));
        nothing.getStyleClass().add("muted");
        table.setPlaceholder(nothing);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(new ExampleColumns(review).all());
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                openSelected();
            }
        });
        review.blindProperty().subscribe(table::refresh);
        getChildren().addAll(filterBar(), table);
        growing(table);
    }

    private Node filterBar() {
        var bar = new HBox();
        bar.getStyleClass().add("filter-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        for (ItemFilter filter : ItemFilter.values()) {
            var button = new ToggleButton();
            button.setId("compare-filter-" + filter.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("filter");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(filter == ItemFilter.ALL);
            button.setOnAction(event -> {
                button.setSelected(true);
                filtered.setPredicate(filter::accepts);
            });
            review.standingProperty()
                    .subscribe(now -> button.setText(filter.words() + "  "
                            + review.items().stream().filter(filter::accepts).count()));
            bar.getChildren().add(button);
        }
        return bar;
    }

    private TableRow<ReviewItem> row() {
        var row = new TableRow<ReviewItem>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                openSelected();
            }
        });
        return row;
    }

    private void openSelected() {
        ReviewItem item = table.getSelectionModel().getSelectedItem();
        if (item != null) {
            review.select(item.example().position());
            openRoom.run();
        }
    }
}
