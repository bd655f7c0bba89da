package signalbox.ui.playground;

import static signalbox.ui.MeasuredWindow.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.ScrollPane;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.Spending;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TablePrices;
import signalbox.ui.MeasuredWindow;
import signalbox.ui.common.markdown.MarkdownView;
import signalbox.ui.common.markdown.MarkdownWarmUp;

/**
 * Measures what the operator feels: how long the JavaFX thread is busy at a stretch while an answer of 20,000 tokens
 * streams in and when it is shown as a whole, in processor time and as waited for; and how long after the last key the
 * route is there. Without a window.
 * {@code mvn -Pbench test-compile exec:exec@smooth}
 */
public final class SmoothnessBenchmark {
    private static final int TOKENS = 20_000;
    /** More than any model writes. */
    private static final int TOKENS_A_SECOND = 2_000;

    private static final int ROUNDS = 20;

    private final MeasuredWindow window;

    private SmoothnessBenchmark(MeasuredWindow window) {
        this.window = window;
    }

    public static void main(String[] arguments) throws Exception {
        try (var window = MeasuredWindow.start()) {
            new SmoothnessBenchmark(window).measure();
        }
    }

    private void measure() throws Exception {
        say(
                "machine: %d processors, Java %s",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        MarkdownView view = window.show(_ -> new MarkdownView(), SmoothnessBenchmark::scrolled, 900, 700);
        warmUp(view);
        for (String round : List.of("cold", "warm")) {
            stream(view, round);
            whole(view, round);
        }
        preview();
    }

    private static ScrollPane scrolled(MarkdownView view) {
        var scroll = new ScrollPane(view);
        scroll.setFitToWidth(true);
        return scroll;
    }

    /** As the Playground does when it comes to the front. */
    private void warmUp(MarkdownView view) throws Exception {
        try (var stalls = window.watch()) {
            window.run(() -> MarkdownWarmUp.begin(view.getScene()));
            settle();
            say("before the first answer: %s", stalls.report());
        }
    }

    private void stream(MarkdownView view, String round) throws Exception {
        var answer = new AnswerViewModel(ChatRequest.ofPrompt("Measured", RoutingHints.NONE), "", window.tasks());
        window.run(() -> answer.textProperty().subscribe(view::grow));
        List<String> pieces = pieces(text());
        try (var stalls = window.watch()) {
            long start = System.nanoTime();
            for (int i = 0; i < pieces.size(); i++) {
                answer.onText(pieces.get(i));
                LockSupport.parkNanos(start + i * 1_000_000_000L / TOKENS_A_SECOND - System.nanoTime());
            }
            settle();
            say("%s: %,d tokens at %,d/s: %s", round, TOKENS, TOKENS_A_SECOND, stalls.report());
        }
    }

    private void whole(MarkdownView view, String round) throws Exception {
        window.run(() -> view.show(""));
        settle();
        try (var stalls = window.watch()) {
            window.run(() -> view.show(text()));
            settle();
            say("%s: the same as a whole: %s", round, stalls.report());
        }
    }

    private void preview() throws Exception {
        RoutingTable table = table();
        var router = new Router(table, TablePrices.of(table), new TiktokenCounter());
        var preview = new RoutePreviewViewModel(() -> router, new BudgetGuard(Spending.NOTHING), window.tasks());
        preview.warmUp();
        settle();
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            String prompt = "Compute the order of a customer, letter by letter. ".repeat(40) + round;
            var shown = new CountDownLatch(1);
            long key = System.nanoTime();
            window.run(() -> {
                preview.clear();
                preview.previewProperty().subscribe((_, now) -> {
                    if (now instanceof RoutePreview.Decided decided
                            && decided.text().equals(prompt)) {
                        shown.countDown();
                    }
                });
                preview.decideSoon(() -> ChatRequest.ofPrompt(prompt, RoutingHints.NONE));
            });
            shown.await();
            nanos[round] = System.nanoTime() - key;
        }
        say("route after the last key, the first time: %.0f ms", nanos[0] / 1e6);
        Arrays.sort(nanos);
        say(
                "route after the last key: median %.0f ms, slowest of %d %.0f ms",
                nanos[ROUNDS / 2] / 1e6, ROUNDS, nanos[ROUNDS - 1] / 1e6);
    }

    private static RoutingTable table() {
        var rules = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            rules.append(i == 0 ? "" : ",")
                    .append("{ 'pattern': 'subject%d|matter %d', 'tier': 'small', 'reason': 'Measured' }"
                            .formatted(i, i)
                            .replace('\'', '"'));
        }
        return TableDocument.parse("""
            { "version": 1,
              "providers": { "any": { "dialect": "openai", "base_url": "http://localhost/v1" } },
              "tiers": [ { "name": "small", "model_id": "small", "provider": "any", "context_tokens": 400000,
                           "cost_per_1k_input": 0.00015, "cost_per_1k_output": 0.0006 } ],
              "complexity_to_tier":
                { "simple": "small", "medium": "small", "complex": "small", "reasoning": "small" },
              "classifier": { "method": "rules" },
              "hard_routes": [ %s ],
              "default_tier": "small" }\
            """.formatted(rules)).table().orElseThrow();
    }

    /** Prose, lists, tables and code, as models mix them; about four characters are a token. */
    private static String text() {
        var text = new StringBuilder();
        for (int part = 1; text.length() < 4 * TOKENS; part++) {
            text.append("## Part ").append(part).append("\n\n");
            text.append("Light of *short* waves is **scattered** more than that of `long` ones, ".repeat(4));
            text.append("and so on.\n\n- a first point\n- a second one with `code`\n\n");
            text.append("```java\n")
                    .append("int wave = scatter(450, 700);\n".repeat(8))
                    .append("```\n\n");
            text.append("| colour | nm |\n|---|---:|\n| blue | 450 |\n| red | 700 |\n\n");
        }
        return text.toString();
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += 4) {
            pieces.add(text.substring(from, Math.min(from + 4, text.length())));
        }
        return pieces;
    }

    private void settle() throws Exception {
        Thread.sleep(1_500);
        window.run(() -> {});
    }
}
