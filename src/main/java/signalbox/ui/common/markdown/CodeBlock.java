package signalbox.ui.common.markdown;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.commonmark.node.FencedCodeBlock;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Copy;
import signalbox.ui.common.Strings;

/** Code with its language and a button to copy it. Lines are not broken; wide code scrolls to the side. */
final class CodeBlock extends VBox implements GrowingBlock {
    /** Lines in one text node: growing code is laid out anew by its last part only. */
    private static final int PART = 40;

    private final String language;
    private final VBox parts = new VBox();
    private final List<String> shown = new ArrayList<>();
    private String code = "";

    CodeBlock(String language, String code) {
        this.language = language;
        Label name = new Label(language.isEmpty() ? Strings.text("common.markdown.code") : language);
        name.getStyleClass().addAll("muted", "small");
        Button copy = new Button(Strings.text("common.markdown.copy-code"), new FontIcon(Feather.COPY));
        copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        copy.setOnAction(_ -> Copy.text(this.code));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(name, space, copy);
        head.getStyleClass().add("code-head");
        parts.getStyleClass().add("code-lines");
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("code-scroll");
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.setFocusTraversable(false);
        getStyleClass().add("code-block");
        getChildren().setAll(head, scroll);
        show(code);
    }

    static CodeBlock of(FencedCodeBlock fenced) {
        return new CodeBlock(language(fenced), fenced.getLiteral());
    }

    @Override
    public boolean take(Piece piece) {
        if (piece.block() instanceof FencedCodeBlock fenced && language(fenced).equals(language)) {
            show(fenced.getLiteral());
            return true;
        }
        return false;
    }

    /** The first word behind the fence. */
    private static String language(FencedCodeBlock fenced) {
        String behind = Optional.ofNullable(fenced.getInfo()).orElse("").strip();
        int end = behind.indexOf(' ');
        return end < 0 ? behind : behind.substring(0, end);
    }

    private void show(String literal) {
        code = literal.stripTrailing();
        List<String> wanted = partsOf(code);
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= shown.size()) {
                parts.getChildren().add(part(wanted.get(i)));
            } else if (!wanted.get(i).equals(shown.get(i))) {
                parts.getChildren().set(i, part(wanted.get(i)));
            }
        }
        parts.getChildren().remove(wanted.size(), parts.getChildren().size());
        shown.clear();
        shown.addAll(wanted);
    }

    private static List<String> partsOf(String code) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int lines = 0;
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '\n' && ++lines == PART) {
                parts.add(code.substring(start, i));
                start = i + 1;
                lines = 0;
            }
        }
        parts.add(code.substring(start));
        return parts;
    }

    private static Node part(String lines) {
        InlineFlow flow = new InlineFlow();
        flow.append(Blocks.styled(new Text(lines), "run", "code"), false);
        return flow;
    }
}
