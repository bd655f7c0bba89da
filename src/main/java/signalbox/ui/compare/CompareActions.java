package signalbox.ui.compare;

import java.util.List;
import java.util.Locale;
import signalbox.core.review.Choice;
import signalbox.ui.common.Action;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;

/** What can be done on the Compare screen by key and palette, as it stands. */
final class CompareActions {
    private static final double SCROLL_STEP = 0.1;

    private final CompareViewModel viewModel;
    private final CompareView view;
    private final Navigator navigator;

    CompareActions(CompareViewModel viewModel, CompareView view, Navigator navigator) {
        this.viewModel = viewModel;
        this.view = view;
        this.navigator = navigator;
    }

    List<Action> now() {
        OpenComparison openOrNull = viewModel.openProperty().get();
        ReviewView reviewOrNull = view.review().orElse(null);
        DifferenceViewModel differenceOrNull = view.difference().orElse(null);
        if (openOrNull == null || reviewOrNull == null || differenceOrNull == null) {
            return List.of(
                    action("start", "Ctrl+Enter", viewModel::start),
                    action("sample", "", viewModel.setUp()::fillWithSamples));
        }
        return reviewOrNull.inRoomProperty().get()
                ? inRoom(openOrNull, reviewOrNull, differenceOrNull)
                : atTable(openOrNull, reviewOrNull);
    }

    private List<Action> atTable(OpenComparison open, ReviewView review) {
        return List.of(
                action("room", "R", () -> review.showRoom(true)),
                action("verdict", "V", () -> review.show(ReviewView.Page.VERDICT)),
                action("run", "", open.run()::start),
                action("retry", "", open.run()::retryFailed),
                action("askAgain", "", open.run()::askLostAgain),
                action("apply", "", open.verdict()::apply),
                action(
                        "takeBack",
                        "",
                        () -> open.verdict().inForce().ifPresent(open.verdict().ledger()::takeBack)),
                action("pause", "", open.run()::pause),
                action("goOn", "", open.run()::goOn),
                action("stop", "", open.run()::stop),
                action("undo", "Ctrl+Z", open.review()::undo),
                action("back", "Esc", viewModel::close));
    }

    private List<Action> inRoom(OpenComparison open, ReviewView view, DifferenceViewModel difference) {
        ReviewViewModel review = open.review();
        return List.of(
                vote(review, Choice.LEFT_MUCH_BETTER, "1"),
                vote(review, Choice.LEFT, "2"),
                vote(review, Choice.SAME, "3"),
                vote(review, Choice.RIGHT, "4"),
                vote(review, Choice.RIGHT_MUCH_BETTER, "5"),
                vote(review, Choice.BOTH_BAD, "0"),
                vote(review, Choice.SKIP, "S"),
                action("severe", "X", review::toggleSevere),
                action("undo", "Ctrl+Z", review::undo),
                action("note", "N", view.room()::editNote),
                action(
                        "differences",
                        "D",
                        () -> difference
                                .markedProperty()
                                .set(!difference.markedProperty().get())),
                action(
                        "markdown",
                        "M",
                        () -> difference
                                .markdownProperty()
                                .set(!difference.markdownProperty().get())),
                action(
                        "raw",
                        "W",
                        () -> difference
                                .rawProperty()
                                .set(!difference.rawProperty().get())),
                action("next", "Right", review::next),
                action("previous", "Left", review::previous),
                action("down", "Down", () -> view.room().scrollBy(SCROLL_STEP)),
                action("up", "Up", () -> view.room().scrollBy(-SCROLL_STEP)),
                action(
                        "try",
                        "P",
                        () -> navigator.hand(new Handover.Try(
                                review.currentProperty().get().example().request()))),
                action("verdict", "V", () -> view.show(ReviewView.Page.VERDICT)),
                action("stop", "", open.run()::stop),
                action("table", "Esc", () -> view.showRoom(false)));
    }

    private static Action vote(ReviewViewModel review, Choice choice, String key) {
        return new Action(
                Strings.text("compare.vote." + choice.name().toLowerCase(Locale.ROOT)), key, () -> review.vote(choice));
    }

    private static Action action(String name, String keys, Runnable run) {
        return new Action(Strings.text("compare.action." + name), keys, run);
    }
}
