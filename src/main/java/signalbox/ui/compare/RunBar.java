package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.LostSides;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.RunProgress;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** How far the run is, and what can be done about it: stop, go on, retry. */
final class RunBar extends HBox {
    private final ReviewViewModel review;
    private final RunViewModel run;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Button stop = button(Feather.SQUARE);
    private final Button pause = button(Feather.PAUSE);
    private final Button resume = button(Feather.PLAY);
    private final Button retry = button(Feather.REFRESH_CW);
    private final Label unknown = new Label();
    private final Button askAgain = button(Feather.HELP_CIRCLE);

    RunBar(OpenComparison open) {
        super(8);
        this.review = open.review();
        this.run = open.run();
        getStyleClass().add("run-bar");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        words.getStyleClass().addAll("muted", "number");
        words.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> run.stop());
        resume.getStyleClass().add(Styles.ACCENT);
        resume.setOnAction(event -> run.start());
        retry.setOnAction(event -> run.retryFailed());
        unknown.getStyleClass().add("warning");
        unknown.setWrapText(true);
        unknown.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(unknown, Priority.ALWAYS);
        unknown.setMaxWidth(Double.MAX_VALUE);
        askAgain.setId("run-ask-again");
        askAgain.setOnAction(event -> run.askLostAgain());
        run.stateProperty().subscribe(this::show);
        run.progressProperty().subscribe(this::show);
        review.standingProperty().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        if (run.stateProperty().get() == RunState.IDLE) {
            long coming = count(state -> state instanceof SideState.Running);
            long waiting = count(state -> state instanceof SideState.Waiting);
            long failed = count(SideState::failed);
            if (coming > 0) {
                // Stopped: they are paid for and kept as they come.
                words.setText(Strings.text("compare.run.coming", coming));
                shown.add(words);
            }
            if (failed > 0) {
                retry.setText(Strings.text("compare.run.retry", failed));
                shown.add(retry);
            }
            LostSides lost = run.lost();
            if (lost.count() > 0) {
                unknown.setText(Strings.text("compare.run.lost", lost.count()));
                askAgain.setText(lost.atMost()
                        .map(cost -> Strings.text("compare.run.askAgainAtMost", lost.count(), Formats.money(cost)))
                        .orElseGet(() -> Strings.text("compare.run.askAgain", lost.count())));
                shown.add(unknown);
                if (waiting == 0) {
                    // What is waiting goes out with them, and would cost more than is said.
                    shown.add(askAgain);
                }
            }
            if (waiting > 0) {
                resume.setText(Strings.text("compare.run.resume", waiting));
                shown.add(resume);
            }
        } else {
            RunProgress progress = run.progressProperty().get();
            bar.setProgress(progress.total() == 0 ? -1 : (double) progress.done() / progress.total());
            words.setText(words(progress));
            boolean stopping = run.stateProperty().get() == RunState.STOPPING;
            stop.setText(Strings.text(stopping ? "compare.run.stopping" : "compare.run.stop"));
            stop.setDisable(stopping);
            boolean paused = run.stateProperty().get() == RunState.PAUSED;
            pause.setText(Strings.text(paused ? "compare.run.goOn" : "compare.run.pause"));
            pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
            pause.setOnAction(event -> {
                if (paused) {
                    run.goOn();
                } else {
                    run.pause();
                }
            });
            pause.setDisable(stopping);
            shown.addAll(List.of(bar, words, pause, stop));
        }
        getChildren().setAll(shown);
        setVisible(!shown.isEmpty());
    }

    private static String words(RunProgress progress) {
        String words =
                Strings.text("compare.run.words", progress.done(), progress.total(), Formats.money(progress.spent()));
        if (progress.left().isPresent() && progress.done() < progress.total()) {
            words += " · "
                    + Strings.text("compare.run.left", left(progress.left().get()));
        }
        return progress.failed() == 0 ? words : words + " · " + Strings.text("compare.run.failed", progress.failed());
    }

    /** Whole seconds: an estimate is not known better. */
    private static String left(Duration time) {
        return Formats.duration(Duration.ofSeconds(Math.max(1, time.toSeconds())))
                .replace(".0 s", " s");
    }

    private long count(Predicate<SideState> wanted) {
        long count = 0;
        for (ReviewItem item : review.items()) {
            if (item.example().isControl()) {
                continue;
            }
            for (Side side : Side.values()) {
                count += wanted.test(item.side(side)) ? 1 : 0;
            }
        }
        return count;
    }

    private static Button button(Feather icon) {
        var button = new Button("", new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
