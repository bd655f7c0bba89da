package signalbox.ui.common.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import signalbox.ui.common.Browser;
import signalbox.ui.common.Strings;

/** Writes what stands within a block as runs of text. A line break stays one: models mean them. */
final class InlineWriter {
    private final InlineFlow flow;
    private final List<String> styles = new ArrayList<>();

    InlineWriter(InlineFlow flow) {
        this.flow = flow;
    }

    void write(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            writeOne(node);
        }
    }

    private void writeOne(Node node) {
        switch (node) {
            case org.commonmark.node.Text text -> run(text.getLiteral());
            case Code code -> {
                Text run = styledRun(code.getLiteral());
                run.getStyleClass().add("code");
                flow.append(run, true);
            }
            case HtmlInline html -> run(html.getLiteral());
            case SoftLineBreak _ -> run("\n");
            case HardLineBreak _ -> run("\n");
            case StrongEmphasis strong -> within("strong", strong);
            case Emphasis emphasis -> within("emphasis", emphasis);
            case Strikethrough struck -> within("struck", struck);
            case Link link -> writeLink(link, link.getDestination(), plain(link));
            case Image image -> {
                run(Strings.text("common.markdown.image", plain(image)) + " ");
                writeLink(image, image.getDestination(), image.getDestination());
            }
            case TaskListItemMarker _ -> {}
            default -> write(node);
        }
    }

    private void within(String style, Node node) {
        styles.add(style);
        write(node);
        styles.removeLast();
    }

    /** An address is always to be seen: as the link's words or behind them. */
    private void writeLink(Node link, String address, String words) {
        Text run = styledRun(words.isEmpty() ? address : words);
        if (Browser.opens(address)) {
            run.getStyleClass().add("link");
            run.setCursor(Cursor.HAND);
            run.setFocusTraversable(true);
            run.setAccessibleText(address);
            Tooltip.install(run, new Tooltip(Strings.text("common.markdown.open", address)));
            run.setOnMouseClicked(event -> {
                if (event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY) {
                    Browser.open(address);
                }
            });
            run.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                    event.consume();
                    Browser.open(address);
                }
            });
        }
        flow.append(run, false);
        if (link instanceof Link && !words.isEmpty() && !words.equals(address)) {
            Text shown = styledRun(" (" + address + ")");
            shown.getStyleClass().add("address");
            flow.append(shown, false);
        }
    }

    private void run(String text) {
        flow.append(styledRun(text), false);
    }

    private Text styledRun(String text) {
        Text run = new Text(text);
        run.getStyleClass().addAll("run");
        run.getStyleClass().addAll(styles);
        return run;
    }

    private static String plain(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            words.append(
                    switch (node) {
                        case org.commonmark.node.Text text -> text.getLiteral();
                        case Code code -> code.getLiteral();
                        default -> plain(node);
                    });
        }
        return words.toString();
    }
}
