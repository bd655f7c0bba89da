package signalbox.ui.playground;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.Call;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** What was sent in this session, newest first; a click or Enter shows it again. */
final class HistoryView extends VBox {
    HistoryView(PlaygroundViewModel model) {
        getStyleClass().add("history");
        FilteredList<HistoryEntry> entries = new FilteredList<>(model.history());
        CustomTextField search = new CustomTextField();
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setPromptText(Strings.text("playground.history.search"));
        search.textProperty()
                .subscribe(
                        words -> entries.setPredicate(words.isBlank() ? everything() : entry -> entry.mentions(words)));
        ListView<HistoryEntry> list = new ListView<>(entries);
        Label nothing = new Label(Strings.text("playground.history.empty"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new EntryCell());
        list.getStyleClass().add("free");
        list.setOnMouseClicked(_ -> reopen(model, list));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                reopen(model, list);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(search, list);
    }

    private static Predicate<HistoryEntry> everything() {
        return _ -> true;
    }

    private static void reopen(PlaygroundViewModel model, ListView<HistoryEntry> list) {
        HistoryEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.reopen(chosen);
        }
    }

    private static String words(HistoryEntry entry, AnswerViewModel answer) {
        String time = Formats.time(entry.at()).substring(11);
        if (entry.allTiers()) {
            return Strings.text("playground.history.all-tiers", time);
        }
        return switch (answer.phaseProperty().get()) {
            case WAITING, STREAMING -> Strings.text("playground.history.running", time);
            case STOPPED -> Strings.text("playground.history.stopped", time);
            case FAILED -> Strings.text("playground.history.failed", time);
            case SERVED -> {
                Optional<Call> call = answer.callProperty().get();
                yield Strings.text(
                        "playground.history.served",
                        time,
                        call.map(ended -> ended.decision().tier()).orElse(""),
                        call.flatMap(Call::totalCost).map(Formats::money).orElseGet(Formats::unknown));
            }
        };
    }

    private static final class EntryCell extends ListCell<HistoryEntry> {
        private final Label prompt = new Label();
        private final Label detail = new Label();
        private final VBox lines = new VBox(2, prompt, detail);

        EntryCell() {
            detail.getStyleClass().addAll("muted", "small");
            lines.setMinWidth(0);
            lines.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            detail.textProperty().unbind();
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            prompt.setText(entry.request().lastUserText().strip().replaceAll("\\s+", " "));
            AnswerViewModel answer = entry.answers().getFirst();
            detail.textProperty()
                    .bind(Bindings.createStringBinding(() -> words(entry, answer), answer.phaseProperty()));
            setGraphic(lines);
        }
    }
}
