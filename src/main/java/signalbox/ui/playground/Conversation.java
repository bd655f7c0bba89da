package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signalbox.core.chat.ChatMessage;
import tools.jackson.databind.node.ObjectNode;

/** The turns so far, or the answers of all tiers to one prompt. On the JavaFX thread. */
final class Conversation {
    private final ReadOnlyObjectWrapper<PlaygroundMode> mode = new ReadOnlyObjectWrapper<>(PlaygroundMode.EMPTY);
    private final ObservableList<ObjectNode> given = FXCollections.observableArrayList();
    private final ObservableList<Turn> turns = FXCollections.observableArrayList();
    private final ObservableList<AnswerViewModel> tierAnswers = FXCollections.observableArrayList();

    ReadOnlyObjectProperty<PlaygroundMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Messages before the turns, as they are sent, that came with a request from elsewhere. */
    ObservableList<ObjectNode> given() {
        return given;
    }

    ObservableList<Turn> turns() {
        return turns;
    }

    ObservableList<AnswerViewModel> tierAnswers() {
        return tierAnswers;
    }

    Stream<AnswerViewModel> answers() {
        return Stream.concat(turns.stream().map(Turn::answer), tierAnswers.stream());
    }

    void clear() {
        given.clear();
        turns.clear();
        tierAnswers.clear();
        mode.set(PlaygroundMode.EMPTY);
    }

    /** What a turn that failed said is no part of the conversation. */
    List<Turn> served() {
        return turns.stream()
                .filter(turn -> turn.answer().phaseProperty().get() == AnswerPhase.SERVED)
                .toList();
    }

    /** Everything said so far, as it is sent along with the next prompt. */
    List<ObjectNode> messages() {
        List<ObjectNode> messages = new ArrayList<>(given);
        for (Turn turn : served()) {
            messages.add(turn.answer().request().messageNodes().getLast());
            messages.add(
                    ChatMessage.assistant(turn.answer().textProperty().get()).toJson());
        }
        return messages;
    }

    /** Adds a turn; those that failed leave. */
    void add(AnswerViewModel answer) {
        turns.retainAll(served());
        turns.add(Turn.of(answer));
        mode.set(PlaygroundMode.CONVERSATION);
    }

    void showTiers(List<AnswerViewModel> answers) {
        tierAnswers.setAll(answers);
        mode.set(PlaygroundMode.ALL_TIERS);
    }

    /** Puts another answer in the place of one. */
    void replace(AnswerViewModel old, AnswerViewModel next) {
        tierAnswers.replaceAll(answer -> answer == old ? next : answer);
    }

    /**
     * Shows what was said before; {@link #show} follows.
     *
     * @param messages all of it, as it is sent
     * @param earlier the newest of it as turns
     */
    void begin(List<ObjectNode> messages, List<Turn> earlier) {
        int known = Math.min(messages.size() / 2, earlier.size());
        given.setAll(messages.subList(0, messages.size() - 2 * known));
        turns.setAll(earlier.subList(earlier.size() - known, earlier.size()));
    }

    /** Shows the answers to one prompt: as the next turn, or to every tier. */
    void show(List<AnswerViewModel> answers) {
        if (answers.getFirst().label().isEmpty()) {
            add(answers.getFirst());
        } else {
            showTiers(answers);
        }
    }

    /** Cuts a turn and all after it off. */
    void cutAt(Turn turn) {
        int index = turns.indexOf(turn);
        if (index >= 0) {
            turns.remove(index, turns.size());
            mode.set(turns.isEmpty() ? PlaygroundMode.EMPTY : PlaygroundMode.CONVERSATION);
        }
    }
}
