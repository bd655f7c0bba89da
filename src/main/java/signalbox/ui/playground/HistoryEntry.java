package signalbox.ui.playground;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import signalbox.core.chat.ChatRequest;

/**
 * Something sent in this session.
 *
 * @param earlier the turns of the conversation before it
 * @param answers one, or one for each tier
 */
record HistoryEntry(Instant at, ChatRequest request, List<Turn> earlier, List<AnswerViewModel> answers) {
    HistoryEntry {
        earlier = List.copyOf(earlier);
        answers = List.copyOf(answers);
    }

    boolean allTiers() {
        return !answers.getFirst().label().isEmpty();
    }

    /** Whether prompt or an answer contains the words, whatever their case. */
    boolean mentions(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return request.lastUserText().toLowerCase(Locale.ROOT).contains(sought)
                || answers.stream()
                        .anyMatch(answer -> answer.textProperty()
                                .get()
                                .toLowerCase(Locale.ROOT)
                                .contains(sought));
    }
}
