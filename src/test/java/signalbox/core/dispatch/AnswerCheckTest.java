package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.RoutingHints;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules;
import tools.jackson.databind.node.JsonNodeFactory;

final class AnswerCheckTest {
    private static final ChatRequest PLAIN = ChatRequest.ofPrompt("Hello", RoutingHints.NONE);
    private static final ChatRequest FOR_JSON = PLAIN.with(
            "response_format", Optional.of(JsonNodeFactory.instance.objectNode().put("type", "json_object")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't help with that.",
                "I’m sorry, I can’t assist with that request.",
                "Sorry, I cannot provide that.",
                "I apologize, but I am unable to help with that.",
                "I can't help with that.",
                "I cannot assist you with this."
            })
    void aShortApologyIsARefusal(String text) {
        assertThat(check(PLAIN, text, FinishReason.STOP)).contains(new ProviderFailure.Refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry for the delay! We will provide the parts on Monday.",
                "I'm sorry to hear that. You can return the item within 30 days.",
                "I can't is the short form of I cannot.",
                "No.",
                "\"I'm sorry, but I can't help with that\" is what the clerk said."
            })
    void anApologyThatAnswersIsNone(String text) {
        assertThat(check(PLAIN, text, FinishReason.STOP)).isEmpty();
    }

    @Test
    void aLongTextThatBeginsWithAnApologyIsAnAnswer() {
        assertThat(check(
                        PLAIN,
                        "Sorry, I can't help with that part. " + "But here is more. ".repeat(20),
                        FinishReason.STOP))
                .isEmpty();
    }

    @Test
    void aFilteredAnswerIsARefusal() {
        assertThat(check(PLAIN, "Any text", FinishReason.CONTENT_FILTER)).contains(new ProviderFailure.Refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "I'm sor", "I’m sorry, but I can", "Sorry, I cannot provide", "I apologi"})
    void aBeginningThatMayBecomeARefusalIsHeldBack(String text) {
        assertThat(AnswerCheck.mayBecomeRefusal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The", "If", "Iron is", "I'm glad", "Sorry to hear", "I can help"})
    void aBeginningThatCannotIsNot(String text) {
        assertThat(AnswerCheck.mayBecomeRefusal(text)).isFalse();
    }

    @Test
    void nothingButSpaceIsEmpty() {
        assertThat(check(PLAIN, " \n", FinishReason.STOP)).contains(new ProviderFailure.EmptyAnswer());
    }

    @Test
    void theBoundOnTokensFailsOnlyWhatHasNoText() {
        assertThat(check(PLAIN, "", FinishReason.LENGTH)).contains(new ProviderFailure.Truncated());
        assertThat(check(PLAIN, "Half an ans", FinishReason.LENGTH)).isEmpty();
    }

    @Test
    void jsonIsWantedOnlyWhereItWasAskedFor() {
        assertThat(check(FOR_JSON, "{\"a\": [1]}", FinishReason.STOP)).isEmpty();
        assertThat(check(FOR_JSON, "```json\n{}\n```", FinishReason.STOP)).contains(new ProviderFailure.InvalidJson());
        assertThat(check(FOR_JSON, "{\"a\": [1", FinishReason.LENGTH)).contains(new ProviderFailure.InvalidJson());
        assertThat(check(FOR_JSON, "{} and more", FinishReason.STOP)).contains(new ProviderFailure.InvalidJson());
        assertThat(check(PLAIN, "{\"a\": [1", FinishReason.STOP)).isEmpty();
    }

    @Test
    void aToolCallNeedsNoText() {
        assertThat(check(PLAIN, "", FinishReason.TOOL_CALLS)).isEmpty();
    }

    private static Optional<ProviderFailure> check(ChatRequest request, String text, FinishReason finish) {
        return AnswerCheck.failureOf(
                request, new ChatAnswer(text, finish, Optional.empty(), "any"), CallRules.STANDARD.checks(), false);
    }
}
