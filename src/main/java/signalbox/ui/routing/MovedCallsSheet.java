package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.Move;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallQueries;
import signalbox.core.chat.ChatRequest;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** The newest calls that a draft moves from one tier to another; Enter tries one in the Playground. */
final class MovedCallsSheet extends Sheet {
    private final CallQueries calls;
    private final TaskRunner tasks;
    private final Label sentence = Parts.muted("");
    private final ListView<CallDetail> list = new ListView<>();

    MovedCallsSheet(CallQueries calls, TaskRunner tasks, Navigator navigator) {
        super(Strings.text("routing.moved.title"));
        this.calls = calls;
        this.tasks = tasks;
        sentence.setWrapText(true);
        list.setId("moved-calls");
        list.setCellFactory(_ -> new CallCell());
        list.setPlaceholder(Parts.muted(Strings.text("routing.moved.loading")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                tryCall(navigator);
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                tryCall(navigator);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        put(sentence, list);
    }

    private void tryCall(Navigator navigator) {
        CallDetail chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.requestOrNull() != null) {
            close();
            navigator.hand(new Handover.Try(chosen.requestOrNull()));
        }
    }

    void open(Move move) {
        list.getItems().clear();
        sentence.setText(Strings.text(
                "routing.moved.sentence",
                move.from(),
                move.to(),
                Formats.count(move.examples().size()),
                Formats.count(move.calls())));
        open();
        tasks.run(
                "",
                progress -> details(move.examples()),
                list.getItems()::setAll,
                failure -> sentence.setText(String.valueOf(failure.getMessage())));
    }

    private List<CallDetail> details(List<Long> ids) throws Exception {
        List<CallDetail> details = new ArrayList<>();
        for (long id : ids) {
            calls.detail(id).ifPresent(details::add);
        }
        return details;
    }

    @Override
    protected void focusFirst() {
        list.requestFocus();
    }

    private static final class CallCell extends ListCell<CallDetail> {
        private static final int LONGEST = 220;

        private final Label time = Parts.muted("");
        private final Label task = Parts.muted("");
        private final Label prompt = new Label();
        private final HBox face = new HBox(12, time, task, Parts.growing(prompt));

        CallCell() {
            face.getStyleClass().add("row-line");
            time.setMinWidth(130);
            task.setMinWidth(110);
            task.setMaxWidth(110);
            prompt.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CallDetail call, boolean empty) {
            super.updateItem(call, empty);
            if (call == null || empty) {
                setGraphic(null);
                return;
            }
            time.setText(call.row().at().map(Formats::time).orElseGet(Formats::unknown));
            task.setText(call.row().task());
            ChatRequest request = call.requestOrNull();
            prompt.setText(
                    request == null ? Strings.text("routing.moved.not-kept") : shortened(request.lastUserText()));
            setGraphic(face);
        }

        private static String shortened(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        }
    }
}
