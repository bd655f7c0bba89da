package signalbox.ui.common.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import signalbox.ui.common.Copy;
import signalbox.ui.common.Strings;

/** Selects text over all the blocks of a view, by mouse or as a whole. */
final class MarkdownSelection {
    private record Place(int flow, int index) {}

    private final MarkdownView view;
    private List<InlineFlow> flows = List.of();
    private Place anchor = new Place(0, 0);

    MarkdownSelection(MarkdownView view) {
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
        MenuItem copy = new MenuItem(Strings.text("common.markdown.copy"));
        copy.setOnAction(_ -> Copy.text(text()));
        MenuItem source = new MenuItem(Strings.text("common.markdown.copy-source"));
        source.setOnAction(_ -> Copy.text(view.text()));
        MenuItem all = new MenuItem(Strings.text("common.markdown.select-all"));
        all.setOnAction(_ -> selectAll());
        ContextMenu menu = new ContextMenu(copy, source, all);
        menu.setOnShowing(_ -> copy.setDisable(text().isEmpty()));
        view.setOnContextMenuRequested(event -> {
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    void clear() {
        flows.forEach(flow -> flow.select(0, 0));
        flows = List.of();
    }

    String text() {
        return flows.stream()
                .map(InlineFlow::selectedText)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    void selectAll() {
        collect();
        flows.forEach(flow -> flow.select(0, flow.text().length()));
    }

    private void collect() {
        clear();
        view.showAll();
        List<InlineFlow> found = new ArrayList<>();
        collect(view, found);
        flows = found;
    }

    private static void collect(Node node, List<InlineFlow> found) {
        if (node instanceof InlineFlow flow) {
            found.add(flow);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        view.requestFocus();
        if (event.isShiftDown() && !flows.isEmpty()) {
            extend(place(event));
            return;
        }
        collect();
        if (flows.isEmpty()) {
            return;
        }
        anchor = place(event);
        InlineFlow flow = flows.get(anchor.flow());
        if (event.getClickCount() == 2) {
            selectWord(flow, anchor.index());
        } else if (event.getClickCount() > 2) {
            flow.select(0, flow.text().length());
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !flows.isEmpty()) {
            extend(place(event));
        }
    }

    private void type(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            Copy.text(text().isEmpty() ? view.text() : text());
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            selectAll();
            event.consume();
        }
    }

    private void extend(Place to) {
        boolean forward = to.flow() > anchor.flow() || (to.flow() == anchor.flow() && to.index() >= anchor.index());
        Place first = forward ? anchor : to;
        Place last = forward ? to : anchor;
        for (int i = 0; i < flows.size(); i++) {
            InlineFlow flow = flows.get(i);
            boolean within = i >= first.flow() && i <= last.flow();
            int start = i == first.flow() ? first.index() : 0;
            int end = i == last.flow() ? last.index() : flow.text().length();
            flow.select(within ? start : 0, within ? end : 0);
        }
    }

    /** The flow under the mouse, else the nearest one. */
    private Place place(MouseEvent event) {
        Point2D point = new Point2D(event.getSceneX(), event.getSceneY());
        int nearest = 0;
        double distance = Double.MAX_VALUE;
        for (int i = 0; i < flows.size(); i++) {
            double away = distance(flows.get(i), point);
            if (away < distance) {
                distance = away;
                nearest = i;
            }
        }
        InlineFlow flow = flows.get(nearest);
        int index = flow.hitTest(flow.sceneToLocal(point)).getInsertionIndex();
        return new Place(nearest, Math.clamp(index, 0, flow.text().length()));
    }

    private static double distance(InlineFlow flow, Point2D point) {
        Bounds box = flow.localToScene(flow.getLayoutBounds());
        double x = Math.max(0, Math.max(box.getMinX() - point.getX(), point.getX() - box.getMaxX()));
        double y = Math.max(0, Math.max(box.getMinY() - point.getY(), point.getY() - box.getMaxY()));
        return y * 1000 + x;
    }

    private static void selectWord(InlineFlow flow, int index) {
        String text = flow.text();
        int start = index;
        int end = index;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        flow.select(start, end);
    }
}
