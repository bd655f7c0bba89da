package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.review.WordDiff;
import signalbox.ui.common.Copy;
import signalbox.ui.common.Strings;
import signalbox.ui.common.markdown.MarkdownView;

/** One of the two answers of an example: who gave it, where that may be told, and what it says. */
final class AnswerPane extends VBox {
    private final ReviewViewModel review;
    private final Tiers tiers;
    private final boolean onLeft;
    private final HBox title = new HBox(8);
    private final Label facts = new Label();
    private final Label finding = new Label();
    private final Button copy = new Button("", new FontIcon(Feather.COPY));
    private final MarkedText text;
    private final MarkdownView markdown = new MarkdownView();
    private boolean raw;
    private boolean asMarkdown = true;
    private final ScrollPane scroll;
    private final StackPane body = new StackPane();

    AnswerPane(ReviewViewModel review, Tiers tiers, boolean onLeft) {
        this.review = review;
        this.tiers = tiers;
        this.onLeft = onLeft;
        this.text = new MarkedText();
        this.scroll = new ScrollPane(text);
        getStyleClass().addAll("card", "answer-pane");
        scroll.getStyleClass().addAll("page-scroll", "answer-scroll");
        facts.getStyleClass().addAll("muted", "small");
        finding.setMinWidth(Region.USE_PREF_SIZE);
        finding.managedProperty().bind(finding.visibleProperty());
        copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        copy.setTooltip(new Tooltip(Strings.text("compare.room.copy")));
        copy.setAccessibleText(Strings.text("compare.room.copy"));
        copy.setFocusTraversable(false);
        copy.setOnAction(event -> state().answer().ifPresent(answer -> Copy.text(answer.text())));
        title.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(8, title, finding, facts, space, copy);
        header.getStyleClass().add("answer-header");
        header.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        setRaw(false);
    }

    /** Its scroll position, from 0 to 1, to be locked to the other one's. */
    ScrollPane scroll() {
        return scroll;
    }

    void setRaw(boolean wanted) {
        raw = wanted;
        scroll.setFitToWidth(!raw);
        text.getStyleClass().remove("mono");
        if (raw) {
            text.getStyleClass().add("mono");
        }
    }

    void setMarkdown(boolean wanted) {
        asMarkdown = wanted;
    }

    /** @param differenceOrNull null where nothing is to be marked */
    void show(ReviewItem item, @Nullable WordDiff differenceOrNull) {
        SideState state = shown(item);
        showTitle(item, state);
        showFinding(item);
        copy.setVisible(state.answer().isPresent());
        switch (state) {
            case SideState.Answered answered -> {
                boolean meant = differenceOrNull == null && asMarkdown && !raw;
                scroll.setContent(meant ? markdown : text);
                if (meant) {
                    markdown.show(answered.text());
                } else if (differenceOrNull == null) {
                    text.show(answered.text());
                } else {
                    List<WordDiff.Segment> segments = onLeft ? differenceOrNull.left() : differenceOrNull.right();
                    text.show(segments);
                }
                body.getChildren().setAll(scroll);
            }
            case SideState.Failed failed -> body.getChildren().setAll(failure(failed));
            case SideState.Lost _ -> body.getChildren().setAll(muted("compare.room.lost"));
            case SideState.Waiting _ -> body.getChildren().setAll(muted("compare.room.waiting"));
            case SideState.Running _ -> body.getChildren().setAll(muted("compare.room.running"));
        }
    }

    /** Which answer comes first tells whose it is: until the vote both show at once. */
    private SideState shown(ReviewItem item) {
        boolean alone = !item.ended() && !review.isRevealed(item);
        return alone && state().ended() ? new SideState.Running() : state();
    }

    /** Whether it is the expected answer, which tells nothing of whose it is. */
    private void showFinding(ReviewItem item) {
        finding.setVisible(item.finding().isPresent());
        item.finding().ifPresent(found -> {
            boolean right = found.isRight(side());
            finding.setText(Strings.text(right ? "compare.check.right" : "compare.check.wrong"));
            finding.getStyleClass().setAll("label", "badge", right ? "positive" : "negative");
        });
    }

    private void showTitle(ReviewItem item, SideState state) {
        if (review.isRevealed(item)) {
            title.getChildren().setAll(tiers.badge(review.comparison().contender(side())));
            facts.setText(state.answer().map(ItemWords::facts).orElse(""));
        } else {
            var name = new Label(Strings.text(onLeft ? "compare.room.left" : "compare.room.right"));
            name.getStyleClass().add("card-title");
            title.getChildren().setAll(name);
            facts.setText("");
        }
    }

    private Node failure(SideState.Failed failed) {
        var icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("negative");
        var sentence = sentence(failed.sentence());
        var meaning =
                sentence(Strings.text(side() == Side.CHEAP ? "compare.room.cheapFails" : "compare.room.premiumFails"));
        meaning.getStyleClass().add("muted");
        var box = new VBox(8, icon, sentence, meaning);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Node muted(String key) {
        Label label = sentence(Strings.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.getStyleClass().add("centred-sentence");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Side side() {
        var example = review.currentProperty().get().example();
        return onLeft ? example.left() : example.right();
    }

    private SideState state() {
        return review.currentProperty().get().side(side());
    }
}
