package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Once;
import signalbox.ui.common.PartByPart;
import signalbox.ui.common.Settings;
import signalbox.ui.common.markdown.MarkdownWarmUp;

/** Composer and route on the left, answers on the right. */
final class PlaygroundView extends StackPane {
    private static final String DIVIDER = "playground.divider";
    private static final double LEFT_SHARE = 0.38;
    /** Less than both sides need. */
    private static final double NARROW = 600;
    /** Fixed, so that nothing moves while the route changes with each key. */
    private static final double COMPOSER_SHARE = 0.44;

    private final ComposerView composer;
    private final Supplier<AnswersView> answers;
    private boolean warm;

    PlaygroundView(PlaygroundViewModel model, Settings settings) {
        composer = new ComposerView(model);
        answers = new Once<>(() -> new AnswersView(model));
        VBox left = new VBox(composer);
        left.getStyleClass().add("left");
        composer.prefHeightProperty().bind(left.heightProperty().multiply(COMPOSER_SHARE));
        StackPane right = new StackPane();
        SplitPane split = new SplitPane(left, right);
        split.setOrientation(Orientation.HORIZONTAL);
        double share = settings.read(DIVIDER).map(PlaygroundView::share).orElse(LEFT_SHARE);
        placeDivider(split, share);
        split.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                _ -> settings.write(DIVIDER, String.valueOf(split.getDividerPositions()[0])));
        split.getStyleClass().add("page-split");
        getStyleClass().addAll("screen", "playground");
        getStylesheets()
                .add(Objects.requireNonNull(PlaygroundView.class.getResource("playground.css"), "playground.css")
                        .toExternalForm());
        getChildren().setAll(split);
        new PartByPart(
                this,
                List.of(
                        () -> left.getChildren().add(route(model)),
                        () -> right.getChildren().add(answers.get())));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                composer.focusPrompt();
            }
        });
    }

    private static RouteView route(PlaygroundViewModel model) {
        RouteView route = new RouteView(model);
        VBox.setVgrow(route, Priority.ALWAYS);
        route.setPrefHeight(0);
        return route;
    }

    /**
     * A split pane that is laid out before it has a width loses its divider's place, and one that is told the place
     * while its width changes does not listen: so it is told again after the first layout with a width.
     */
    private static void placeDivider(SplitPane split, double share) {
        split.setDividerPositions(share);
        split.widthProperty().subscribe((before, now) -> {
            Scene scene = split.getScene();
            if (before.doubleValue() < NARROW && now.doubleValue() >= NARROW && scene != null) {
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        split.setDividerPositions(share);
                    }
                });
            }
        });
    }

    private static double share(String written) {
        try {
            return Math.clamp(Double.parseDouble(written), 0.2, 0.8);
        } catch (NumberFormatException unreadable) {
            return LEFT_SHARE;
        }
    }

    /** Called each time the screen comes to the front. */
    void shown() {
        if (!warm && getScene() != null) {
            warm = true;
            MarkdownWarmUp.begin(getScene());
        }
        composer.refreshTiers();
        composer.focusPrompt();
    }

    void attach() {
        composer.attach();
    }

    /** The answer that the focus is in, else the newest one. */
    Optional<AnswerView> answer() {
        List<AnswerView> shown = new ArrayList<>();
        collect(answers.get(), shown);
        return shown.stream()
                .filter(Node::isFocusWithin)
                .findFirst()
                .or(() -> shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast()));
    }

    private static void collect(Node node, List<AnswerView> shown) {
        if (node instanceof AnswerView answer) {
            shown.add(answer);
        } else if (node instanceof ScrollPane scroll) {
            collect(scroll.getContent(), shown);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, shown));
        }
    }

    /** From the prompt to the newest answer, from anywhere else to the prompt. */
    void goBetween() {
        if (composer.isFocusWithin()) {
            answer().ifPresentOrElse(AnswerView::focusFirst, answers.get()::focusFirst);
        } else {
            composer.focusPrompt();
        }
    }

    void toggleHistory() {
        answers.get().toggleHistory();
    }
}
