package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.Comparison;
import signalbox.core.review.ReviewItem;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** One comparison: its head, where it stands, and either all its examples or the review of one. */
final class ReviewView extends VBox {
    /** What is shown of a comparison. */
    enum Page {
        EXAMPLES,
        ROOM,
        VERDICT
    }

    private final CompareViewModel compare;
    private final ReviewViewModel review;
    private final ReviewRoom room;
    private final ReadOnlyBooleanWrapper inRoom = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EXAMPLES);

    ReviewView(CompareViewModel compare, OpenComparison open, DifferenceViewModel difference, Tiers tiers) {
        this.compare = compare;
        this.review = open.review();
        this.room = new ReviewRoom(review, difference, tiers);
        getStyleClass().addAll("screen", "compare-review");
        var table = new ExampleTable(review, () -> showRoom(true));
        var verdict = new Lazy(() -> new VerdictView(review, open.verdict()));
        var stack = new StackPane(table, room);
        VBox.setVgrow(stack, Priority.ALWAYS);
        // Only one of them is in the scene: the other costs no layout.
        page.subscribe(wanted -> stack.getChildren()
                .setAll(
                        switch (wanted) {
                            case EXAMPLES -> table;
                            case ROOM -> room;
                            case VERDICT -> verdict.get();
                        }));
        var runProblem = new ErrorNote();
        open.run().problemProperty().subscribe(runProblem::show);
        getChildren()
                .addAll(
                        head(open, tiers),
                        new RunBar(open),
                        runProblem,
                        saveProblem(),
                        new SummaryStrip(review),
                        stack);
        showRoom(review.items().stream().anyMatch(item -> item.canBeJudged()));
    }

    ReviewRoom room() {
        return room;
    }

    ReadOnlyBooleanProperty inRoomProperty() {
        return inRoom.getReadOnlyProperty();
    }

    /** Shows the review of the current example, or else the table of all. */
    void showRoom(boolean wanted) {
        show(wanted ? Page.ROOM : Page.EXAMPLES);
    }

    void show(Page wanted) {
        inRoom.set(wanted == Page.ROOM);
        page.set(wanted);
        requestFocus();
    }

    private Node head(OpenComparison open, Tiers tiers) {
        Comparison comparison = review.comparison();
        var back = new Button(Strings.text("compare.header.back"), new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().add(Styles.FLAT);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> compare.close());
        var insteadOf = new Label(Strings.text("compare.header.insteadOf"));
        insteadOf.getStyleClass().add("muted");
        insteadOf.setMinWidth(Region.USE_PREF_SIZE);
        var facts = new Label(
                Strings.text("compare.header.facts", comparison.examples().size()) + controlWords(comparison));
        facts.getStyleClass().add("muted");
        facts.setMinWidth(0);
        facts.setTooltip(new Tooltip(Strings.text(
                "compare.header.frozen",
                Formats.time(comparison.created()),
                comparison.sampleHash().substring(0, 12))));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(
                8,
                back,
                tiers.badge(comparison.cheap()),
                insteadOf,
                tiers.badge(comparison.premium()),
                facts,
                simulatedMark(),
                reuseButton(),
                space,
                voteButton(open),
                viewChoice());
        head.getStyleClass().add("review-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static String controlWords(Comparison comparison) {
        long controls = comparison.examples().stream()
                .filter(example -> example.isControl())
                .count();
        return controls == 0 ? "" : Strings.text("compare.header.controls", controls);
    }

    private Node simulatedMark() {
        var mark = new Label(Strings.text("compare.header.simulated"));
        mark.getStyleClass().addAll("badge", "practice");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.managedProperty().bind(mark.visibleProperty());
        review.standingProperty().subscribe(standing -> mark.setVisible(standing.simulated()));
        return mark;
    }

    private Node reuseButton() {
        var reuse = new Button("", new FontIcon(Feather.COPY));
        reuse.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        reuse.setTooltip(new Tooltip(Strings.text("compare.header.reuse")));
        reuse.setAccessibleText(Strings.text("compare.header.reuse"));
        reuse.setOnAction(event -> compare.reuseExamples());
        return reuse;
    }

    /** Leads from the table to the votes, once nothing is under way. */
    private Node voteButton(OpenComparison open) {
        var vote = new Button("", new FontIcon(Feather.CHECK_SQUARE));
        vote.getStyleClass().add(Styles.ACCENT);
        vote.setMinWidth(Region.USE_PREF_SIZE);
        vote.setOnAction(event -> showRoom(true));
        vote.managedProperty().bind(vote.visibleProperty());
        Runnable show = () -> {
            int left = review.standingProperty().get().tally().open();
            boolean idle = open.run().stateProperty().get() == RunState.IDLE;
            boolean complete = review.items().stream().allMatch(ReviewItem::ended);
            vote.setText(Strings.text("compare.header.vote", left));
            vote.setVisible(left > 0 && idle && complete && !inRoom.get());
        };
        review.standingProperty().subscribe(show);
        open.run().stateProperty().subscribe(show);
        inRoom.subscribe(show);
        show.run();
        return vote;
    }

    private Node viewChoice() {
        var group = new ToggleGroup();
        var table = choice("compare.header.table", "left-pill", group, Page.EXAMPLES);
        var review = choice("compare.header.room", "center-pill", group, Page.ROOM);
        var verdict = choice("compare.header.verdict", "right-pill", group, Page.VERDICT);
        page.subscribe(wanted -> group.selectToggle(
                switch (wanted) {
                    case EXAMPLES -> table;
                    case ROOM -> review;
                    case VERDICT -> verdict;
                }));
        var both = new HBox(table, review, verdict);
        both.setAlignment(Pos.CENTER);
        both.setMinWidth(Region.USE_PREF_SIZE);
        return both;
    }

    private ToggleButton choice(String key, String style, ToggleGroup group, Page wanted) {
        var button = new ToggleButton(Strings.text(key));
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            button.setSelected(true);
            show(wanted);
        });
        return button;
    }

    /** The verdict reads the table and the log: only once it is looked at. */
    private static final class Lazy {
        private final Supplier<VerdictView> made;
        private @Nullable VerdictView view;

        Lazy(Supplier<VerdictView> made) {
            this.made = made;
        }

        VerdictView get() {
            VerdictView shown = view;
            if (shown == null) {
                shown = made.get();
                view = shown;
            }
            return shown;
        }
    }

    private Node saveProblem() {
        var problem = new ErrorNote();
        compare.saves().problemProperty().subscribe(sentence -> {
            if (sentence.isEmpty()) {
                problem.clear();
            } else {
                problem.show(sentence, Strings.text("compare.save.retry"), compare.saves()::retry);
            }
        });
        return problem;
    }
}
