package signalbox.ui.playground;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Action;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Strings;

/** What can be done about an answer that failed, as actions. On the JavaFX thread. */
final class NextSteps {
    private final Supplier<RoutingTable> table;
    private final DraftViewModel draft;
    private final Navigator navigator;
    private final Consumer<AnswerViewModel> sendAgain;

    NextSteps(
            Supplier<RoutingTable> table,
            DraftViewModel draft,
            Navigator navigator,
            Consumer<AnswerViewModel> sendAgain) {
        this.table = table;
        this.draft = draft;
        this.navigator = navigator;
        this.sendAgain = sendAgain;
    }

    /** The likeliest to help first; by the failure of the model that was asked first, as its sentence is shown. */
    List<Action> of(AnswerViewModel answer) {
        Optional<Attempt> first = answer.callProperty().get().map(Call::attempts).stream()
                .flatMap(List::stream)
                .findFirst();
        return first
                .flatMap(Attempt::failure)
                .map(failure -> NextStep.after(failure, takesKey(first.get().model())))
                .orElse(List.of(NextStep.SEND_AGAIN))
                .stream()
                .map(step -> new Action(words(step), () -> take(step, answer)))
                .toList();
    }

    private boolean takesKey(ModelRef model) {
        return Optional.ofNullable(table.get().providers().get(model.provider()))
                .flatMap(provider -> provider.apiKeyEnv())
                .isPresent();
    }

    private static String words(NextStep step) {
        return switch (step) {
            case SEND_AGAIN -> Strings.text("playground.answer.again");
            case GIVE_KEY -> Strings.text("playground.step.key");
            case OPEN_TIER -> Strings.text("playground.step.tier");
            case ADD_FALLBACK -> Strings.text("playground.step.fallback");
            case REPHRASE -> Strings.text("playground.step.rephrase");
            case RAISE_MAX_TOKENS -> Strings.text("playground.step.max-tokens");
        };
    }

    private void take(NextStep step, AnswerViewModel answer) {
        switch (step) {
            case SEND_AGAIN -> sendAgain.accept(answer);
            case GIVE_KEY ->
                answer.callProperty()
                        .get()
                        .ifPresent(call -> navigator.hand(new Handover.AskForKey(
                                ScreenId.PLAYGROUND,
                                call.attempts().getFirst().model().provider())));
            case OPEN_TIER, ADD_FALLBACK -> navigator.hand(new Handover.ShowTier(tierOf(answer)));
            case REPHRASE -> draft.attend(DraftPart.PROMPT);
            case RAISE_MAX_TOKENS -> draft.attend(DraftPart.MAX_TOKENS);
        }
    }

    private int tierOf(AnswerViewModel answer) {
        return answer.decisionProperty()
                .get()
                .map(decision -> table.get().tierNames().indexOf(decision.tier()))
                .filter(index -> index >= 0)
                .orElse(0);
    }
}
