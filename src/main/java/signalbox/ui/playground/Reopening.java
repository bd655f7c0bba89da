package signalbox.ui.playground;

import java.util.List;
import signalbox.core.calllog.TrialSummary;

/** Brings back what is in the history: to look at it, to go on from it, or to send it again. On the JavaFX thread. */
final class Reopening {
    private final HistoryViewModel history;
    private final DraftViewModel draft;
    private final Conversation conversation;
    private final RoutePreviewViewModel preview;
    private final Differences differences;
    private final Outgoing outgoing;

    Reopening(
            HistoryViewModel history,
            DraftViewModel draft,
            Conversation conversation,
            RoutePreviewViewModel preview,
            Differences differences,
            Outgoing outgoing) {
        this.history = history;
        this.draft = draft;
        this.conversation = conversation;
        this.preview = preview;
        this.differences = differences;
        this.outgoing = outgoing;
    }

    /** Shows again what was sent and what came, and what the table of today would do. */
    void show(TrialSummary entry) {
        history.open(entry, opened -> {
            outgoing.stop();
            conversation.begin(draft.take(opened.request()), opened.earlier());
            conversation.show(opened.answers());
            if (opened.allTiers()) {
                return;
            }
            AnswerViewModel answer = opened.answers().getFirst();
            if (answer.phaseProperty().get() == AnswerPhase.SERVED) {
                draft.message().clear();
            }
            preview.explain(answer);
            differences.tellToday(answer);
        });
    }

    /** Shows what was open at the end of the last start, unless something else was begun; the draft stays as it is. */
    void restore(TrialKey key) {
        history.open(key, opened -> {
            if (conversation.modeProperty().get() == PlaygroundMode.EMPTY) {
                conversation.begin(new DraftViewModel().take(opened.request()), opened.earlier());
                conversation.show(opened.answers());
                opened.answers().forEach(draft.message()::giveBack);
                if (draft.isBlank() && !opened.allTiers()) {
                    preview.explain(opened.answers().getFirst());
                }
            }
        });
    }

    /** Sends what was sent before once more, by the table of today, and tells the difference. */
    void runAgain(TrialSummary entry) {
        history.open(entry, opened -> {
            if (outgoing.isActive()) {
                return;
            }
            conversation.begin(draft.take(opened.request()), opened.earlier());
            Differences.tellRepeated(opened.answers(), sentAgain(opened));
        });
    }

    private List<AnswerViewModel> sentAgain(HistoryViewModel.Opened opened) {
        if (opened.allTiers()) {
            return outgoing.toTiers(opened.request(), opened.id());
        }
        draft.message().clear();
        preview.decideSoon(opened::request);
        return outgoing.turn(opened.request(), opened.id());
    }
}
