package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.PairCheck;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.SideState;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** The prompt of the current example, where it is in the review, and what can be said of its answers without opinion. */
final class PromptPane extends Card {
    private static final Map<PairCheck, Map<PairCheck.Finding, String>> CHECKS = Map.of(
            new PairCheck.SameText(), Map.of(PairCheck.Finding.BOTH, "compare.check.sameText"),
            new PairCheck.SameJson(),
                    Map.of(
                            PairCheck.Finding.BOTH,
                            "compare.check.sameJson",
                            PairCheck.Finding.NEITHER,
                            "compare.check.otherJson"),
            new PairCheck.SameNumber(),
                    Map.of(
                            PairCheck.Finding.BOTH,
                            "compare.check.sameNumber",
                            PairCheck.Finding.NEITHER,
                            "compare.check.otherNumber"));

    private static final int MOST_OF_EXPECTED = 40;
    private static final double PART_OF_ROOM = 0.12;

    private final ReviewViewModel review;
    private final Label place = new Label();
    private final Label open = new Label();
    private final HBox checks = new HBox(6);
    private final Label said = new Label();
    private final MarkedText prompt = new MarkedText();
    private final ScrollPane scroll = new ScrollPane(prompt);

    PromptPane(ReviewViewModel review) {
        this.review = review;
        getStyleClass().add("prompt-pane");
        place.getStyleClass().add("card-title");
        place.setMinWidth(Region.USE_PREF_SIZE);
        open.getStyleClass().add("muted");
        open.setMinWidth(Region.USE_PREF_SIZE);
        checks.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(Region.USE_PREF_SIZE);
        said.managedProperty().bind(said.visibleProperty());
        var blind = new CheckBox(Strings.text("compare.room.blind"));
        blind.selectedProperty().bindBidirectional(review.blindProperty());
        blind.setMinWidth(Region.USE_PREF_SIZE);
        blind.setFocusTraversable(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(
                8,
                arrow(Feather.CHEVRON_LEFT, "compare.room.previous", review::previous),
                arrow(Feather.CHEVRON_RIGHT, "compare.room.next", review::next),
                place,
                said,
                open,
                checks,
                space,
                blind);
        header.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page-scroll", "prompt-scroll");
        prompt.getStyleClass().add("mono");
        getChildren().addAll(header, scroll);
    }

    /** Keeps the prompt at a steady part of the room's height, whatever its length. */
    void growWith(ReadOnlyDoubleProperty room) {
        scroll.prefHeightProperty().bind(room.multiply(PART_OF_ROOM));
    }

    void show(ReviewItem item) {
        place.setText(Strings.text(
                "compare.room.place",
                item.example().position() + 1,
                review.items().size()));
        showOpen();
        prompt.show(ItemWords.prompt(item.example().request()));
        checks.getChildren().setAll(chips(item));
        said.setText(ItemWords.said(item, review.comparison()));
        said.setVisible(!said.getText().isEmpty());
        OutcomeCell.dress(said, item);
    }

    void showOpen() {
        open.setText(Strings.text(
                "compare.room.open", review.standingProperty().get().tally().open()));
    }

    private static List<Node> chips(ReviewItem item) {
        List<Node> chips = new ArrayList<>();
        if (item.finding().isPresent()) {
            item.example().expected().ifPresent(expected -> chips.add(expectedChip(expected)));
        }
        if (item.canBeJudged()) {
            String cheap = textOf(item.cheap());
            String premium = textOf(item.premium());
            CHECKS.forEach((check, words) -> {
                String key = words.get(check.look(cheap, premium));
                if (key != null) {
                    var chip = new Label(Strings.text(key));
                    chip.getStyleClass().add("badge");
                    chip.setMinWidth(Region.USE_PREF_SIZE);
                    chips.add(chip);
                }
            });
        }
        return chips;
    }

    private static Node expectedChip(String expected) {
        String line = expected.strip().replaceAll("\\s+", " ");
        var chip = new Label(Strings.text(
                "compare.check.expected",
                line.length() <= MOST_OF_EXPECTED ? line : line.substring(0, MOST_OF_EXPECTED) + "…"));
        chip.getStyleClass().add("badge");
        chip.setTooltip(new Tooltip(expected));
        return chip;
    }

    private static String textOf(SideState state) {
        return state.answer().map(SideState.Answered::text).orElse("");
    }

    private static Button arrow(Feather icon, String key, Runnable act) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        button.setTooltip(new Tooltip(Strings.text(key)));
        button.setAccessibleText(Strings.text(key));
        button.setFocusTraversable(false);
        button.setOnAction(event -> act.run());
        return button;
    }
}
