package signalbox.ui.playground;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Trial;
import signalbox.core.chat.ChatRequest;

/** A trial with its answers as they come. On the JavaFX thread. */
final class SentTrial {
    private final Instant at;
    private final ChatRequest request;
    private final List<Trial.Turn> earlier;
    private final List<AnswerViewModel> answers;
    private final @Nullable Long repeats;
    private @Nullable Long id;

    SentTrial(
            Instant at,
            ChatRequest request,
            List<Trial.Turn> earlier,
            List<AnswerViewModel> answers,
            @Nullable Long repeats) {
        this.at = at;
        this.request = request;
        this.earlier = List.copyOf(earlier);
        this.answers = new ArrayList<>(answers);
        this.repeats = repeats;
    }

    ChatRequest request() {
        return request;
    }

    List<AnswerViewModel> answers() {
        return List.copyOf(answers);
    }

    /** Empty until it is kept. */
    Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    Optional<TrialKey> key() {
        return id().map(kept -> new TrialKey(kept, at));
    }

    void keptAs(long given) {
        id = given;
    }

    boolean running() {
        return answers.stream().anyMatch(answer -> answer.phaseProperty().get().running());
    }

    void replace(AnswerViewModel old, AnswerViewModel next) {
        answers.replaceAll(answer -> answer == old ? next : answer);
    }

    /** The trial as it is now. */
    Trial trial() {
        return new Trial(
                at,
                request,
                earlier,
                answers.stream().map(AnswerViewModel::asTried).toList(),
                repeats);
    }
}
