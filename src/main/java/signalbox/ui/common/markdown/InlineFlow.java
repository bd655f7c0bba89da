package signalbox.ui.common.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text in runs, of which a part can be marked as selected; runs of code stand on a ground of their own. */
final class InlineFlow extends TextFlow {
    private record Range(int start, int end) {}

    private final Path codeGround = ground("code-ground");
    private final Path selectionGround = ground("selection-ground");
    private final List<Range> codes = new ArrayList<>();
    private Range selected = new Range(0, 0);

    InlineFlow() {
        getStyleClass().add("inline-flow");
        getChildren().addAll(codeGround, selectionGround);
    }

    static InlineFlow of(org.commonmark.node.Node block) {
        InlineFlow flow = new InlineFlow();
        new InlineWriter(flow).write(block);
        return flow;
    }

    void append(Text run, boolean code) {
        if (code) {
            int start = text().length();
            codes.add(new Range(start, start + run.getText().length()));
        }
        getChildren().add(run);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        getChildren().forEach(child -> {
            if (child instanceof Text run) {
                text.append(run.getText());
            }
        });
        return text.toString();
    }

    /** Marks the characters from {@code start} up to {@code end}; none where they are equal. */
    void select(int start, int end) {
        Range range = new Range(start, end);
        if (!range.equals(selected)) {
            selected = range;
            showSelection();
        }
    }

    String selectedText() {
        String text = text();
        int end = Math.min(selected.end(), text.length());
        return text.substring(Math.min(selected.start(), end), end);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        codeGround.getElements().clear();
        for (Range code : codes) {
            codeGround.getElements().addAll(getRangeShape(code.start(), code.end(), false));
        }
        showSelection();
    }

    private void showSelection() {
        if (selected.end() > selected.start()) {
            selectionGround.getElements().setAll(getRangeShape(selected.start(), selected.end(), false));
        } else {
            selectionGround.getElements().clear();
        }
    }

    private static Path ground(String style) {
        Path path = new Path();
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.getStyleClass().add(style);
        return path;
    }
}
