package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.ComparisonSummary;
import signalbox.ui.common.Card;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The kept comparisons, newest first; opened by click or Enter, deleted after one more question. */
final class EarlierCard extends Card {
    private static final double THREE_ROWS = 162;

    private final CompareViewModel compare;
    private final Tiers tiers;
    private final ListView<ComparisonSummary> list;

    EarlierCard(CompareViewModel compare, Tiers tiers) {
        super(Strings.text("compare.earlier.title"));
        this.compare = compare;
        this.tiers = tiers;
        this.list = new ListView<>(compare.earlier());
        list.getStyleClass().addAll("free", "earlier", Styles.DENSE);
        list.setAccessibleText(Strings.text("compare.earlier.title"));
        list.setCellFactory(view -> new ComparisonCell());
        var none = new Label(Strings.text("compare.earlier.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setMinHeight(THREE_ROWS);
        list.setPrefHeight(THREE_ROWS);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        getChildren().add(list);
        growing(list);
    }

    private void openSelected() {
        ComparisonSummary selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            compare.open(selected.id());
        }
    }

    private static String words(ComparisonSummary comparison) {
        String day = Formats.time(comparison.created()).substring(0, "2026-01-01 12:00".length());
        int calls = comparison.examples() * 2;
        return comparison.ended() < calls
                ? Strings.text("compare.earlier.unfinished", comparison.ended(), calls, day)
                : Strings.text("compare.earlier.row", comparison.examples(), comparison.voted(), day);
    }

    private final class ComparisonCell extends ListCell<ComparisonSummary> {
        private boolean asked;

        ComparisonCell() {
            setOnMouseClicked(event -> {
                if (getItem() != null && !asked) {
                    compare.open(getItem().id());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ComparisonSummary comparison, boolean empty) {
            super.updateItem(comparison, empty);
            asked = false;
            setGraphic(comparison == null ? null : row(comparison));
        }

        private Node row(ComparisonSummary comparison) {
            var insteadOf = new Label(Strings.text("compare.header.insteadOf"));
            insteadOf.getStyleClass().add("muted");
            var title = new HBox(6, tiers.badge(comparison.cheap()), insteadOf, tiers.badge(comparison.premium()));
            title.setAlignment(Pos.CENTER_LEFT);
            var words = new Label(words(comparison));
            words.getStyleClass().addAll("muted", "small");
            var text = new VBox(4, title, words);
            HBox.setHgrow(text, Priority.ALWAYS);
            var row = new HBox(8, text, deleteButton(comparison));
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        private Node deleteButton(ComparisonSummary comparison) {
            var delete = new Button("", new FontIcon(Feather.TRASH_2));
            delete.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
            delete.setTooltip(new Tooltip(Strings.text("compare.earlier.delete")));
            delete.setAccessibleText(Strings.text("compare.earlier.delete"));
            delete.setOnAction(event -> {
                asked = true;
                setGraphic(question(comparison));
            });
            return delete;
        }

        private Node question(ComparisonSummary comparison) {
            var words = new Label(Strings.text("compare.earlier.deleteSure"));
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            var delete = new Button(Strings.text("compare.earlier.delete"));
            delete.getStyleClass().addAll(Styles.DANGER, Styles.SMALL);
            delete.setOnAction(event -> compare.delete(comparison.id()));
            var keep = new Button(Strings.text("compare.earlier.keep"));
            keep.getStyleClass().add(Styles.SMALL);
            keep.setOnAction(event -> {
                asked = false;
                setGraphic(row(comparison));
            });
            var row = new HBox(8, words, delete, keep);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinHeight(Region.USE_PREF_SIZE);
            return row;
        }
    }
}
