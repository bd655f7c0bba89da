package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;

final class ExampleTextTest {
    @Test
    void readsOnePromptALine() throws Exception {
        assertThat(texts("one\n  two\nthree\n")).containsExactly("one", "two", "three");
    }

    @Test
    void readsPromptsBetweenEmptyLines() throws Exception {
        assertThat(texts("\none\nstill one\n\n \ntwo\n")).containsExactly("one\nstill one", "two");
    }

    @Test
    void readsPromptsBetweenDashesWithTheirEmptyLines() throws Exception {
        assertThat(texts("one\n\nstill one\n---\ntwo\n---\n")).containsExactly("one\n\nstill one", "two");
    }

    @Test
    void readsJsonLinesOfSeveralShapes() throws Exception {
        List<ChatRequest> examples = ExampleText.read("""
            {"prompt": "one", "user": "ann@example.com"}
            {"question": "two", "task_type": "extract_data"}
            {"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "three"}]}
            """);

        assertThat(examples.stream().map(ChatRequest::lastUserText)).containsExactly("one", "two", "three");
        assertThat(examples.get(0).hints().user()).contains("ann@example.com");
        assertThat(examples.get(1).hints().taskType()).contains("extract_data");
        assertThat(examples.get(2).messages()).hasSize(2);
    }

    @Test
    void keepsFieldsOfABodyThatItDoesNotKnow() throws Exception {
        ChatRequest example = ExampleText.read(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"temperature\":0.2,\"task_type\":\"t\"}")
                .getFirst();

        assertThat(example.body().path("temperature").doubleValue()).isEqualTo(0.2);
        assertThat(example.body().has("task_type")).isFalse();
    }

    @Test
    void namesTheLineOfBrokenJson() {
        assertThatThrownBy(() -> ExampleText.read("{\"prompt\": \"one\"}\n{\"prompt\": "))
                .isInstanceOf(ReviewException.class)
                .hasMessageStartingWith("Line 2 ");
        assertThatThrownBy(() -> ExampleText.read("{\"prompt\": \"one\"}\n\n{\"answer\": 4}"))
                .hasMessageContaining("Line 3: The object has none of messages, prompt");
    }

    @Test
    void takesBracesAmongPlainPromptsAsText() throws Exception {
        assertThat(texts("one\n{name} asks for two")).containsExactly("one", "{name} asks for two");
    }

    @Test
    void appendsAConversationToPlainPrompts() throws Exception {
        ChatRequest conversation = ChatRequest.of(
                List.of(ChatMessage.system("Be brief."), ChatMessage.user("Why?\n\nTell me.")),
                new RoutingHints("ann@example.com", "explain", null));

        String text = ExampleText.append("first\nsecond", List.of(conversation));

        assertThat(ExampleText.read(text))
                .containsExactly(
                        ChatRequest.ofPrompt("first", RoutingHints.NONE),
                        ChatRequest.ofPrompt("second", RoutingHints.NONE),
                        conversation);
    }

    @Property(tries = 500)
    void givesBackWhatItWrote(
            @ForAll @Size(min = 1, max = 5)
                    List<@StringLength(min = 1, max = 12) @Chars({'a', '{', '-', '\n', ' ', '"'}) String> prompts)
            throws Exception {
        List<ChatRequest> examples = prompts.stream()
                .filter(prompt -> !prompt.isBlank())
                .map(prompt -> ChatRequest.ofPrompt(prompt, RoutingHints.NONE))
                .toList();

        assertThat(ExampleText.read(ExampleText.write(examples))).isEqualTo(examples);
    }

    private static List<String> texts(String text) throws ReviewException {
        return ExampleText.read(text).stream().map(ChatRequest::text).toList();
    }
}
