package signalbox.ui.shell;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.CallDetail;
import signalbox.core.chat.ChatRequest;
import signalbox.core.dispatch.WaitingCalls.WaitingCall;
import signalbox.core.provider.FailureWords;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Lists the calls that no model served, each with what can be done about it. */
final class WaitingView extends VBox {
    private static final int PROMPT_LENGTH = 160;

    private final WaitingViewModel model;
    private final VBox rows = new VBox();
    private final Button close = new Button(Strings.text("shell.practice.close"));

    WaitingView(WaitingViewModel model, Runnable onClose) {
        this.model = model;
        getStyleClass().addAll("overlay-box", "waiting-view");
        setId("waiting");
        Label title = new Label(Strings.text("shell.waiting.title"));
        title.getStyleClass().add("screen-title");
        Label what = wrapped(Strings.text("shell.waiting.what"));
        what.getStyleClass().add("muted");
        ErrorNote problem = new ErrorNote();
        model.problemProperty().subscribe(text -> problem.show(text));
        Label outcome = wrapped("");
        outcome.setId("waiting-outcome");
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.visibleProperty().bind(model.outcomeProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        rows.getStyleClass().add("waiting-rows");
        rows.disableProperty().bind(model.busyProperty());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        close.setOnAction(event -> onClose.run());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("overlay-buttons");
        getChildren().setAll(title, what, problem, outcome, scroll, buttons);
        model.calls().subscribe(this::show);
    }

    void open() {
        // Skins come now, so that what scrolls is there to take the focus.
        applyCss();
        layout();
        close.requestFocus();
        model.open();
    }

    private void show() {
        rows.getChildren().setAll(model.calls().stream().map(this::row).toList());
        if (rows.getChildren().isEmpty()) {
            Label none = new Label(Strings.text("shell.waiting.none"));
            none.getStyleClass().add("muted");
            rows.getChildren().setAll(none);
        }
        focusFirst();
    }

    /** The button that had the focus went with its row. */
    private void focusFirst() {
        Node first = model.calls().isEmpty() ? close : rows.lookup(".button");
        (first == null ? close : first).requestFocus();
    }

    private Node row(WaitingCall call) {
        Optional<ChatRequest> request = call.request();
        Label prompt = wrapped(request.map(WaitingView::words)
                .orElseGet(() -> Strings.text(
                        call.detail().isPresent() ? "shell.waiting.not-kept" : "shell.waiting.no-longer-there")));
        Label why = wrapped(Strings.text(
                "shell.waiting.why",
                call.id(),
                call.detail()
                        .flatMap(detail -> detail.row().at())
                        .map((Instant at) -> Formats.time(at))
                        .orElseGet(Formats::unknown),
                call.detail().map(WaitingView::failures).orElse("")));
        why.getStyleClass().addAll("muted", "small");
        HBox acts = new HBox(8);
        request.ifPresent(words -> {
            acts.getChildren()
                    .addAll(
                            button("shell.waiting.again", () -> model.sendAgain(call, words)),
                            button("shell.waiting.try", () -> model.tryInPlayground(words)));
        });
        acts.getChildren().add(button("shell.waiting.dismiss", () -> model.dismiss(call)));
        VBox row = new VBox(4, prompt, why, acts);
        row.getStyleClass().add("waiting-row");
        return row;
    }

    private static Button button(String key, Runnable act) {
        Button button = new Button(Strings.text(key));
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> act.run());
        return button;
    }

    private static String words(ChatRequest request) {
        String text = request.lastUserText().replaceAll("\\s+", " ");
        return text.length() <= PROMPT_LENGTH ? text : text.substring(0, PROMPT_LENGTH - 1) + "…";
    }

    private static String failures(CallDetail detail) {
        return detail.attempts().stream()
                .map(attempt -> attempt.model().modelId() + " "
                        + attempt.failure().map(FailureWords::brief).orElse(""))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
