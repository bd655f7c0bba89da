package signalbox.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Action;
import signalbox.ui.common.Card;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;

/** A screen with two fields and a button, one action with a key, that remembers what happened to it. */
final class FakeScreen implements Screen {
    final List<String> events = new ArrayList<>();
    private final ScreenId id;
    private final VBox view;
    /** In a split pane, which takes its children in only when it gets its skin. */
    private final TextField late = new TextField();

    FakeScreen(ScreenId id) {
        this.id = id;
        TextField field = new TextField();
        field.setId("field-" + id);
        SplitPane split = new SplitPane(late);
        late.setId("late-" + id);
        view = new VBox(split, new Card("Card of " + id, field, new Button("Button")));
        view.getStyleClass().add("screen");
        view.setId("screen-" + id);
    }

    @Override
    public ScreenId id() {
        return id;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("Count the beans of " + id, "B", () -> events.add("counted")));
    }

    @Override
    public void shown() {
        events.add("shown");
        late.requestFocus();
    }

    @Override
    public void take(Handover handover) {
        events.add("took " + handover.getClass().getSimpleName());
    }
}
