package signalbox.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PastedConversationTest {
    @Test
    void readsAnOpenAiRequestAndItsSettings() {
        ChatRequest request = PastedConversation.read("""
            {"model": "gpt-4o", "stream": true, "temperature": 0.2,
             "messages": [{"role": "system", "content": "Be brief"}, {"role": "user", "content": "Hi"}]}\
            """).orElseThrow();
        assertThat(request.messages()).containsExactly(ChatMessage.system("Be brief"), ChatMessage.user("Hi"));
        assertThat(request.body().path("temperature").asDouble()).isEqualTo(0.2);
        assertThat(request.body().has("model")).isFalse();
        assertThat(request.body().has("stream")).isFalse();
    }

    @Test
    void readsAListOfMessages() {
        assertThat(PastedConversation.read("[{\"role\": \"user\", \"content\": \"Hi\"}]"))
                .map(ChatRequest::messages)
                .hasValueSatisfying(messages -> assertThat(messages).containsExactly(ChatMessage.user("Hi")));
    }

    @Test
    void readsAnAnthropicRequestWithItsSystemTextAndImages() {
        ChatRequest request = PastedConversation.read("""
            {"model": "claude-haiku", "max_tokens": 100, "system": "Be brief", "stop_sequences": ["X"],
             "messages": [{"role": "user", "content": [
               {"type": "image", "source": {"type": "base64", "media_type": "image/gif", "data": "AQID"}},
               {"type": "text", "text": "What is it?"}]}]}\
            """).orElseThrow();
        assertThat(request.messages()).containsExactly(ChatMessage.system("Be brief"), ChatMessage.user("What is it?"));
        assertThat(request.messageNodes()
                        .get(1)
                        .path("content")
                        .get(0)
                        .path("image_url")
                        .path("url")
                        .asString())
                .isEqualTo("data:image/gif;base64,AQID");
        assertThat(request.body().path("stop").get(0).asString()).isEqualTo("X");
        assertThat(request.maxTokens()).hasValue(100);
    }

    @Test
    void readsTurnsWithWhoSpeaksInFront() {
        ChatRequest request = PastedConversation.read(
                        "System: Be brief\nUser: Hi\nthere\n\n**Assistant:** Hello\nHuman: Bye")
                .orElseThrow();
        assertThat(request.messages())
                .containsExactly(
                        ChatMessage.system("Be brief"),
                        ChatMessage.user("Hi\nthere"),
                        ChatMessage.assistant("Hello"),
                        ChatMessage.user("Bye"));
    }

    @Test
    void leavesAPromptAPrompt() {
        assertThat(PastedConversation.read("Why is the sky blue?")).isEmpty();
        assertThat(PastedConversation.read("User: what does this label mean?")).isEmpty();
        assertThat(PastedConversation.read("Explain:\nUser: a\nAssistant: b")).isEmpty();
        assertThat(PastedConversation.read("{\"order\": 7}")).isEmpty();
        assertThat(PastedConversation.read("{broken")).isEmpty();
        assertThat(PastedConversation.read("[1, 2]")).isEmpty();
        assertThat(PastedConversation.read("")).isEmpty();
    }
}
