package signalbox.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.chat.Attachment;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.ui.playground.PlaygroundScreen;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The playground's states, for pictures: a prompt, and the keys that lead to the state. */
enum PlaygroundState {
    EMPTY,
    ATTACHMENTS,
    PASTED,
    STREAMING("Ctrl+Enter"),
    STOPPED("Ctrl+Enter", "Esc"),
    ANSWER("Ctrl+Enter"),
    CONVERSATION("Ctrl+Enter"),
    TIERS("Ctrl+Shift+Enter"),
    WHY("Ctrl+Enter", "Ctrl+I"),
    CORRECTION("Ctrl+Enter", "Ctrl+Shift+K"),
    RULE("Ctrl+Enter", "Ctrl+Shift+R"),
    CODE("Ctrl+Enter", "Ctrl+Shift+C"),
    HISTORY("Ctrl+Enter", "Ctrl+H"),
    FAILED,
    TIERS_FAILED;

    private static final String PROMPT =
            "Can we keep patient data in a shared spreadsheet? Answer in two sentences, then list three risks.";
    private static final String LONG =
            "Prove step by step that this function is right, then write it anew in Java with a test.";
    private static final String PASTE =
            "User: What does a balloon loan cost?\nAssistant: Low instalments and one large payment at the end.\nUser:"
                    + " And for 12,000 dollars over three years?";

    private final List<String> keys;

    PlaygroundState(String... keys) {
        this.keys = List.of(keys);
    }

    /**
     * What to do.
     *
     * @param whileStreaming whether it is done as soon as an answer streams, else once nothing is under way
     */
    record Step(boolean whileStreaming, Consumer<PlaygroundScreen> act) {}

    /** What is to be sent; empty where nothing is typed. */
    Optional<ChatRequest> prompt() {
        return switch (this) {
            case EMPTY, FAILED, TIERS_FAILED -> Optional.empty();
            case PASTED -> Optional.of(ChatRequest.ofPrompt(PASTE, RoutingHints.NONE));
            case ATTACHMENTS -> Optional.of(withAttachments());
            case STREAMING, STOPPED ->
                Optional.of(ChatRequest.ofPrompt(LONG, RoutingHints.NONE.withForcedTier("reasoning")));
            case CONVERSATION -> Optional.of(conversation());
            case ANSWER, TIERS, WHY, CORRECTION, RULE, CODE, HISTORY ->
                Optional.of(ChatRequest.ofPrompt(PROMPT, RoutingHints.NONE));
        };
    }

    /** Whether the picture is taken while an answer streams. */
    boolean isUnderWay() {
        return this == STREAMING;
    }

    /** In order, each once the step before has had its effect. */
    List<Step> steps(Session session) throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        var failure = new FailedTrial(session, ChatRequest.ofPrompt(PROMPT, RoutingHints.NONE));
        if (this == FAILED) {
            TrialSummary failed = failure.single();
            steps.add(new Step(false, screen -> screen.reopen(failed)));
        } else if (this == TIERS_FAILED) {
            TrialSummary failed = failure.onAllTiers();
            steps.add(new Step(false, screen -> screen.reopen(failed)));
        }
        for (String key : keys) {
            steps.add(new Step(key.equals("Esc"), screen -> press(screen, key)));
        }
        if (isUnderWay()) {
            steps.add(new Step(true, screen -> {}));
        }
        return steps;
    }

    private static void press(PlaygroundScreen screen, String keys) {
        screen.actions().stream()
                .filter(action -> action.keys().equals(keys))
                .findFirst()
                .ifPresent(action -> action.run().run());
    }

    private static ChatRequest conversation() {
        return ChatRequest.of(
                        List.of(
                                ChatMessage.system(
                                        "You advise a small clinic. Be brief, and name the rule you rely on."),
                                ChatMessage.user("May we send reminders by e-mail?"),
                                ChatMessage.assistant(
                                        "Yes, with the patient's consent:\n\n- no diagnosis in the text,\n"
                                                + "- an address that was **confirmed**,\n- a way to say no."),
                                ChatMessage.user("And by text message?")),
                        RoutingHints.NONE)
                .with("temperature", Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal("0.2"))));
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
}
