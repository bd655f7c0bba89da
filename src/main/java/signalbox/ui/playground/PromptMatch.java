package signalbox.ui.playground;

import java.util.Optional;
import signalbox.core.routing.Decision;
import signalbox.core.routing.MatchSpan;
import signalbox.core.routing.StageOutcome;

/** Finds where in the prompt a decision's rule was found. */
final class PromptMatch {
    private PromptMatch() {}

    /** Where a rule that decided matched, in all that was looked at. */
    static Optional<MatchSpan> of(Decision decision) {
        return decision.stages().stream()
                .filter(stage -> stage.outcome() == StageOutcome.DECIDED)
                .findFirst()
                .flatMap(stage -> stage.match());
    }

    /** The part of that match that lies in the prompt; empty where it is elsewhere or the prompt has changed since. */
    static Optional<MatchSpan> within(RoutePreview preview, String prompt) {
        if (!(preview instanceof RoutePreview.Decided decided) || prompt.isEmpty()) {
            return Optional.empty();
        }
        int start = decided.text().lastIndexOf(prompt);
        return start < 0
                ? Optional.empty()
                : of(decided.decision())
                        .map(span -> moved(span, start, prompt.length()))
                        .filter(span -> span.end() > span.start());
    }

    private static MatchSpan moved(MatchSpan span, int by, int length) {
        return new MatchSpan(
                Math.clamp(span.start() - (long) by, 0, length), Math.clamp(span.end() - (long) by, 0, length));
    }
}
