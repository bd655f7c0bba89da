package signalbox.ui.playground;

import atlantafx.base.controls.CustomTextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.TrialSummary;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Everything that was tried, newest first; a click or Enter shows it again, Shift+Enter sends it again. */
final class HistoryView extends VBox {
    private final PlaygroundViewModel model;
    private final CustomTextField search = new CustomTextField();
    private final ListView<TrialSummary> list = new ListView<>();

    HistoryView(PlaygroundViewModel model) {
        this.model = model;
        getStyleClass().add("history");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setPromptText(Strings.text("playground.history.search"));
        search.setAccessibleText(Strings.text("playground.history.search"));
        search.textProperty().bindBidirectional(model.history().wordsProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            }
        });
        ErrorNote problem = new ErrorNote();
        model.history().problemProperty().subscribe(problem::show);
        VBox.setVgrow(list, Priority.ALWAYS);
        buildList();
        getChildren().setAll(search, loose(), problem, list);
    }

    void focusSearch() {
        search.requestFocus();
    }

    /** Offers to take out what was kept when the call log kept more. */
    private Node loose() {
        Label words = new Label();
        words.textProperty()
                .bind(model.history()
                        .keptLooselyProperty()
                        .map(count -> Strings.text("playground.history.loose", count)));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button remove = new Button(Strings.text("playground.history.tighten"));
        remove.setOnAction(_ -> model.history().tighten());
        VBox note = new VBox(8, words, remove);
        note.getStyleClass().add("loose-note");
        note.visibleProperty().bind(model.history().keptLooselyProperty().greaterThan(0));
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private void buildList() {
        Label nothing = new Label();
        nothing.textProperty()
                .bind(model.history()
                        .wordsProperty()
                        .map(words -> Strings.text(
                                words.isBlank() ? "playground.history.empty" : "playground.history.not-found")));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        list.setItems(model.history().entries());
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new HistoryCell(model.reopening()::runAgain));
        list.getStyleClass().add("free");
        list.setAccessibleText(Strings.text("playground.history.title"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chosen().ifPresent(model.reopening()::show);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                chosen().ifPresent(event.isShiftDown() ? model.reopening()::runAgain : model.reopening()::show);
            }
        });
    }

    private Optional<TrialSummary> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** When, where to, and what it cost. */
    static String words(TrialSummary entry) {
        String time = when(entry.at());
        if (entry.answers() > 1) {
            return Strings.text("playground.history.all-tiers", time, entry.answers(), cost(entry));
        }
        return switch (entry.state()) {
            case BEGUN -> Strings.text("playground.history.running", time);
            case STOPPED -> Strings.text("playground.history.stopped", time);
            case FAILED -> Strings.text("playground.history.failed", time);
            case SERVED -> Strings.text("playground.history.served", time, entry.tier(), cost(entry));
        };
    }

    private static String cost(TrialSummary entry) {
        return entry.cost().map(Formats::money).orElseGet(() -> Strings.text("playground.cost.unknown"));
    }

    /** The time alone for one of today. */
    private static String when(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneId.systemDefault());
        String time = Formats.time(at);
        boolean today = day.equals(LocalDate.now(ZoneId.systemDefault()));
        return today ? time.substring(11) : Formats.day(day) + " " + time.substring(11, 16);
    }
}
