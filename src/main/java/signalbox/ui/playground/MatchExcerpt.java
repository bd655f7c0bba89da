package signalbox.ui.playground;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import signalbox.core.routing.MatchSpan;

/** A match with a few words around it, on one line. */
record MatchExcerpt(String before, String match, String after) {
    private static final int AROUND = 17;
    private static final int LONGEST_MATCH = 48;

    static MatchExcerpt of(String text, MatchSpan span) {
        return of(text, span, AROUND);
    }

    /** @param around how many characters before the match, and behind it */
    static MatchExcerpt of(String text, MatchSpan span, int around) {
        int start = Math.clamp(span.start(), 0, text.length());
        int end = Math.clamp(span.end(), start, text.length());
        int from = Math.max(0, start - around);
        int to = Math.min(text.length(), end + around);
        String match = oneLine(text.substring(start, end));
        return new MatchExcerpt(
                (from > 0 ? "…" : "") + oneLine(text.substring(from, start)),
                match.length() <= LONGEST_MATCH ? match : match.substring(0, LONGEST_MATCH - 1) + "…",
                oneLine(text.substring(end, to)) + (to < text.length() ? "…" : ""));
    }

    /** The match on its ground. */
    Node node() {
        Label found = new Label(match);
        found.getStyleClass().add("match");
        TextFlow flow = new TextFlow(plain(before), found, plain(after));
        flow.getStyleClass().addAll("mono", "excerpt");
        return flow;
    }

    private static Node plain(String text) {
        Text plain = new Text(text);
        plain.getStyleClass().add("muted");
        return plain;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s", " ");
    }
}
