package signalbox.ui.routing;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import signalbox.core.backtest.PatternFound;
import signalbox.core.table.PatternCheck;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** How many recent prompts a pattern matches, and five of them with the match marked. */
final class MatchesView extends VBox {
    private static final int BEFORE = 28;
    private static final int AFTER = 64;

    private final Label count = Parts.muted("");
    private final VBox examples = new VBox(4);

    MatchesView(MatchesViewModel model) {
        super(6);
        getStyleClass().add("matches");
        count.setId("match-count");
        count.setWrapText(true);
        getChildren().setAll(count, examples);
        model.matchesProperty().subscribe(this::show);
    }

    private void show(MatchesViewModel.Matches matches) {
        examples.getChildren().clear();
        if (matches.found().isEmpty()) {
            boolean looking = !matches.pattern().isEmpty()
                    && PatternCheck.check(matches.pattern()).isEmpty();
            String wait = looking ? Strings.text("routing.matches.looking") : "";
            count.setText(
                    matches.trouble().isEmpty() ? wait : Strings.text("routing.matches.failed", matches.trouble()));
            return;
        }
        PatternFound found = matches.found().get();
        count.setText(
                found.searched() == 0
                        ? Strings.text("routing.matches.nothing-kept")
                        : Strings.text(
                                "routing.matches.count",
                                Formats.count(found.calls()),
                                Formats.count(found.searched())));
        Pattern pattern = Pattern.compile(matches.pattern(), PatternCheck.FLAGS);
        for (PatternFound.Example example : found.examples()) {
            examples.getChildren().add(excerpt(pattern, example.text()));
        }
    }

    private static TextFlow excerpt(Pattern pattern, String prompt) {
        Matcher matcher = pattern.matcher(prompt);
        int start = 0;
        int end = 0;
        if (matcher.find()) {
            start = matcher.start();
            end = Math.min(matcher.end(), start + AFTER);
        }
        int from = Math.max(0, start - BEFORE);
        int to = Math.min(prompt.length(), end + AFTER);
        Label match = new Label(oneLine(prompt.substring(start, end)));
        match.getStyleClass().addAll("match", "small");
        TextFlow line = new TextFlow(
                text((from > 0 ? "…" : "") + oneLine(prompt.substring(from, start))),
                match,
                text(oneLine(prompt.substring(end, to)) + (to < prompt.length() ? "…" : "")));
        line.getStyleClass().add("match-example");
        line.setAccessibleText(oneLine(prompt.substring(from, to)));
        return line;
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("example-text");
        return text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s", " ");
    }
}
