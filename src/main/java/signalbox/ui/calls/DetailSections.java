package signalbox.ui.calls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.CallDetail;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.pricing.Money;
import signalbox.core.provider.FailureWords;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageOutcome;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The parts of the drawer, one below the other; a part of which nothing was logged says so or is left out. */
final class DetailSections {
    private static final double LINE = 19;
    private static final int MOST_LINES = 14;
    private static final int LETTERS_IN_A_LINE = 52;

    private DetailSections() {}

    static List<Node> of(CallDetail detail) {
        List<Node> sections = new ArrayList<>();
        sections.add(new FactGrid(DetailFacts.call(detail)));
        sections.add(section("calls.detail.costs", new FactGrid(DetailFacts.costs(detail))));
        detail.decision().ifPresent(decision -> sections.add(section("calls.detail.why", trace(decision))));
        if (!detail.attempts().isEmpty()) {
            sections.add(section("calls.detail.attempts", attempts(detail.attempts())));
        }
        if (detail.request().isEmpty()) {
            sections.add(section("calls.detail.prompt", sentence(Strings.text("calls.detail.notkept"))));
        }
        detail.request().ifPresent(request -> sections.add(section("calls.detail.prompt", text(prompt(request)))));
        detail.answer().ifPresent(answer -> sections.add(section("calls.detail.answer", text(answer))));
        return sections;
    }

    private static Node section(String key, Node content) {
        Label title = new Label(Strings.text(key));
        title.getStyleClass().add("card-title");
        return new VBox(8, title, content);
    }

    private static Node trace(Decision decision) {
        VBox lines = new VBox(6, sentence(decision.reason()));
        for (Stage stage : decision.stages()) {
            lines.getChildren()
                    .add(line(
                            mark(stage.outcome()),
                            CallWords.stage(stage.name()),
                            stage.detail(),
                            stage.outcome() == StageOutcome.DECIDED));
        }
        return lines;
    }

    private static Node attempts(List<Attempt> attempts) {
        VBox lines = new VBox(6);
        for (Attempt attempt : attempts) {
            String outcome = attempt.failure()
                    .map(failure -> FailureWords.sentence(failure, attempt.model()))
                    .orElseGet(() -> Strings.text(
                            "calls.detail.served",
                            Formats.duration(attempt.latency()),
                            attempt.cost()
                                    .map(Money::toString)
                                    .map(cost -> "$" + cost)
                                    .orElseGet(Formats::unknown)));
            lines.getChildren()
                    .add(line(
                            attempt.failure().isPresent() ? "✕" : "✓",
                            attempt.model().toString(),
                            outcome,
                            attempt.failure().isEmpty()));
        }
        return lines;
    }

    private static String mark(StageOutcome outcome) {
        return switch (outcome) {
            case DECIDED -> "●";
            case WOULD_DECIDE -> "○";
            case PASSED -> "·";
        };
    }

    private static Node line(String mark, String name, String detail, boolean strong) {
        Label sign = new Label(mark);
        sign.getStyleClass().add("trace-mark");
        Label title = new Label(name);
        title.getStyleClass().add(strong ? "medium" : "muted");
        Label words = sentence(detail);
        words.getStyleClass().add("muted");
        VBox text = new VBox(2, title, words);
        words.managedProperty().bind(words.visibleProperty());
        words.setVisible(!detail.isEmpty());
        HBox line = new HBox(8, sign, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        return line;
    }

    private static String prompt(ChatRequest request) {
        if (request.messages().size() == 1) {
            return request.text();
        }
        StringBuilder all = new StringBuilder();
        for (ChatMessage message : request.messages()) {
            all.append(all.isEmpty() ? "" : "\n\n")
                    .append("[")
                    .append(message.role().wireName())
                    .append("]\n")
                    .append(message.text());
        }
        return all.toString();
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** Text that can be selected and copied, as high as it needs to be up to a bound. */
    private static TextArea text(String content) {
        TextArea area = new TextArea(content);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("mono");
        long lines = content.lines()
                .mapToLong(line -> 1 + line.length() / LETTERS_IN_A_LINE)
                .sum();
        area.setPrefHeight(20 + LINE * Math.clamp(lines, 1, MOST_LINES));
        area.setMinHeight(TextArea.USE_PREF_SIZE);
        return area;
    }
}
