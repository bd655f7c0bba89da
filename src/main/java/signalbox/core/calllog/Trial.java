package signalbox.core.calllog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;

/**
 * Something tried in the playground: what was sent, and what came of it.
 *
 * @param at when it was sent
 * @param request as it was sent, with all turns before the prompt
 * @param earlier answers that are turns of the same conversation, oldest first; turns that came with a request from
 *     elsewhere are in the request alone
 * @param answers one, or one for each tier
 * @param repeatsOrNull the trial of which this is a repetition
 * @param wordsKept false for one that was read from where no texts are kept: those of its request and its answers are
 *     empty
 */
public record Trial(
        Instant at,
        ChatRequest request,
        List<Turn> earlier,
        List<TrialAnswer> answers,
        @Nullable Long repeatsOrNull,
        boolean wordsKept) {
    public Trial {
        earlier = List.copyOf(earlier);
        answers = List.copyOf(answers);
    }

    /** A trial with its texts. */
    public Trial(
            Instant at,
            ChatRequest request,
            List<Turn> earlier,
            List<TrialAnswer> answers,
            @Nullable Long repeatsOrNull) {
        this(at, request, earlier, answers, repeatsOrNull, true);
    }

    /**
     * An answer that the conversation goes on from.
     *
     * @param answer its place among that trial's answers
     */
    public record Turn(long trial, int answer) {}

    public Optional<Long> repeats() {
        return Optional.ofNullable(repeatsOrNull);
    }

    /** What was sent for an answer: to a tier, where it stands beside those of the others. */
    public ChatRequest requestOf(TrialAnswer answer) {
        return answer.tier().isEmpty()
                ? request
                : request.withHints(request.hints().withForcedTier(answer.tier()));
    }
}
