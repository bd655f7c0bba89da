package signalbox.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class ChatRequestTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static ChatRequest read(String json) {
        return ChatRequest.ofBody((ObjectNode) MAPPER.readTree(json), RoutingHints.NONE);
    }

    @Test
    void fieldsItDoesNotKnowAreKept() {
        ChatRequest request = read("""
            {"messages":[{"role":"user","content":"Hi","name":"Ann"}],"logit_bias":{"50256":-100}}\
            """);

        assertThat(request.body().at("/messages/0/name").asString()).isEqualTo("Ann");
        assertThat(request.body().at("/logit_bias/50256").intValue()).isEqualTo(-100);
    }

    @Test
    void textPartsOfAMessageAreItsText() {
        ChatRequest request = read("""
            {"messages":[{"role":"user","content":[{"type":"text","text":"What is"},
            {"type":"image_url","image_url":{"url":"data:"}},{"type":"text","text":"this?"}]}]}\
            """);

        assertThat(request.text()).isEqualTo("What is\nthis?");
    }

    @Test
    void aMessageThatCannotBeReadIsNamedByItsPlace() {
        assertThatThrownBy(() -> read("""
            {"messages":[{"role":"user","content":"Hi"},{"role":"robot","content":"Ho"}]}\
            """)).hasMessageContaining("/messages/1").hasMessageContaining("robot");
        assertThatThrownBy(() -> read("{\"messages\":[]}")).hasMessageContaining("messages");
    }

    @Test
    void theBodyIsTheCallersToChange() {
        ChatRequest request = ChatRequest.ofPrompt("Hi", RoutingHints.NONE);

        request.body().put("model", "other");

        assertThat(request.body().has("model")).isFalse();
    }

    @Test
    void eitherNameOfTheBoundOnOutputIsRead() {
        assertThat(read("{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"max_tokens\":5}")
                        .maxTokens())
                .hasValue(5);
        assertThat(read("{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}],\"max_completion_tokens\":7}")
                        .maxTokens())
                .hasValue(7);
    }
}
