package signalbox.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.calllog.Trial;
import signalbox.core.calllog.TrialAnswer;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.chat.Attachment;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.pricing.Money;
import signalbox.core.provider.FailureWords;
import signalbox.core.provider.ProviderFailure;
import signalbox.ui.playground.PlaygroundScreen;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The playground's states, for pictures: a prompt, and the keys that lead to the state. */
enum PlaygroundState {
    EMPTY,
    ATTACHMENTS,
    PASTED,
    ANSWER("Ctrl+Enter"),
    TIERS("Ctrl+Shift+Enter"),
    WHY("Ctrl+Enter", "Ctrl+I"),
    CORRECTION("Ctrl+Enter", "Ctrl+Shift+K"),
    RULE("Ctrl+Enter", "Ctrl+Shift+R"),
    CODE("Ctrl+Enter", "Ctrl+Shift+C"),
    HISTORY("Ctrl+Enter", "Ctrl+H"),
    FAILED;

    private static final String PROMPT =
            "Can we keep patient data in a shared spreadsheet? Answer in two sentences, then list three risks.";
    private static final String CONVERSATION =
            "User: What does a balloon loan cost?\nAssistant: Low instalments and one large payment at the end.\nUser:"
                    + " And for 12,000 dollars over three years?";

    private final List<String> keys;

    PlaygroundState(String... keys) {
        this.keys = List.of(keys);
    }

    /** What is to be sent; empty where nothing is typed. */
    Optional<ChatRequest> prompt() {
        return switch (this) {
            case EMPTY, FAILED -> Optional.empty();
            case PASTED -> Optional.of(ChatRequest.ofPrompt(CONVERSATION, RoutingHints.NONE));
            case ATTACHMENTS -> Optional.of(withAttachments());
            case ANSWER, TIERS, WHY, CORRECTION, RULE, CODE, HISTORY ->
                Optional.of(ChatRequest.ofPrompt(PROMPT, RoutingHints.NONE));
        };
    }

    /** What to do, each once the step before has had its effect. */
    List<Consumer<PlaygroundScreen>> steps(Session session) throws InterruptedException {
        List<Consumer<PlaygroundScreen>> steps = new ArrayList<>();
        if (this == FAILED) {
            TrialSummary failed = failed(session);
            steps.add(screen -> screen.reopen(failed));
        }
        for (String key : keys) {
            steps.add(screen -> press(screen, key));
        }
        return steps;
    }

    private static void press(PlaygroundScreen screen, String keys) {
        screen.actions().stream()
                .filter(action -> action.keys().equals(keys))
                .findFirst()
                .ifPresent(action -> action.run().run());
    }

    private static ChatRequest withAttachments() {
        ObjectNode message = ChatMessage.user("").toJson();
        message.putArray("content")
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "text")
                        .put("text", "What is wrong in this bill?"))
                .add(Attachment.image("bill.png", "image/png", new byte[40_000]).toPart())
                .add(Attachment.file("terms.txt", "Payment within 14 days.").toPart());
        return ChatRequest.ofMessages(List.of(message), RoutingHints.NONE);
    }

    /** Puts a call into the history that no provider answered. */
    private static TrialSummary failed(Session session) throws InterruptedException {
        ChatRequest request = ChatRequest.ofPrompt(PROMPT, RoutingHints.NONE);
        try {
            Call answered = session.mode()
                    .dispatcher()
                    .send(request, CallSource.PLAYGROUND, false, DispatchListener.NONE)
                    .call();
            List<Attempt> attempts = List.of(
                    attempt(answered, new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(20)))),
                    attempt(answered, new ProviderFailure.RateLimited(Optional.empty())),
                    attempt(answered, new ProviderFailure.Unreachable("connection refused")));
            Call failed = new Call(
                    answered.at(),
                    answered.source(),
                    request,
                    answered.decision(),
                    CallStatus.FAILED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Money.ZERO),
                    answered.latency(),
                    Optional.empty(),
                    attempts,
                    false);
            ProviderFailure first = attempts.getFirst().failure().orElseThrow();
            var answer = new TrialAnswer(
                    "",
                    TrialAnswer.State.FAILED,
                    "",
                    FailureWords.sentence(first, attempts.getFirst().model()),
                    failed);
            var trial = new Trial(Instant.now(), request, List.of(), List.of(answer), null);
            return TrialSummary.of(session.mode().trials().add(trial), trial);
        } catch (CallLogException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Attempt attempt(Call call, ProviderFailure failure) {
        return new Attempt(
                call.decision().model(),
                Optional.of(failure),
                Duration.ofMillis(420),
                Optional.empty(),
                Optional.of(Money.ZERO));
    }
}
