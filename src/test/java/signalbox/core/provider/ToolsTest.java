package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.ToolCall;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ToolsTest {
    private static final Provider ANTHROPIC =
            new Provider("anthropic", Dialect.ANTHROPIC, URI.create("http://127.0.0.1:1"), null);

    @Test
    void offersToolsInAnthropicsWords() {
        JsonNode body = written("""
            {"messages": [{"role": "user", "content": "Weather?"}], "tool_choice": "required",
             "parallel_tool_calls": false,
             "tools": [{"type": "function", "function": {"name": "weather", "description": "Tells it",
                        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]}
            """);
        assertThat(body.path("tools")).isEqualTo(json("""
            [{"name": "weather", "description": "Tells it",
              "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}}}]
            """));
        assertThat(body.path("tool_choice"))
                .isEqualTo(json("{\"type\": \"any\", \"disable_parallel_tool_use\": true}"));
    }

    @Test
    void tellsWhatWasCalledAndWhatCameOfIt() {
        JsonNode body = written("""
            {"messages": [{"role": "user", "content": "Weather?"},
              {"role": "assistant", "content": null, "tool_calls": [
                {"id": "a", "type": "function", "function": {"name": "weather", "arguments": "{\\"city\\":\\"Rome\\"}"}},
                {"id": "b", "type": "function", "function": {"name": "weather", "arguments": "oops"}}]},
              {"role": "tool", "tool_call_id": "a", "content": "Sun"},
              {"role": "tool", "tool_call_id": "b", "content": "Rain"}]}
            """);
        assertThat(body.path("messages")).isEqualTo(json("""
            [{"role": "user", "content": [{"type": "text", "text": "Weather?"}]},
             {"role": "assistant", "content": [
               {"type": "tool_use", "id": "a", "name": "weather", "input": {"city": "Rome"}},
               {"type": "tool_use", "id": "b", "name": "weather", "input": {}}]},
             {"role": "user", "content": [
               {"type": "tool_result", "tool_use_id": "a", "content": "Sun"},
               {"type": "tool_result", "tool_use_id": "b", "content": "Rain"}]}]
            """));
    }

    @Test
    void asksForTheSchemaThatTheCallerGave() {
        JsonNode body = written("""
            {"messages": [{"role": "user", "content": "Go"}], "response_format": {"type": "json_schema",
             "json_schema": {"name": "n", "schema": {"type": "object"}}}}
            """);
        assertThat(body.path("system").asString()).contains("valid JSON only").endsWith("{\"type\":\"object\"}");
    }

    @Test
    void readsTheCallsOfBothDialects() throws ProviderException {
        ChatAnswer anthropic = new AnthropicFormat().read(json("""
            {"content": [{"type": "text", "text": "One moment"},
                         {"type": "tool_use", "id": "a", "name": "weather", "input": {"city": "Rome"}}],
             "stop_reason": "tool_use", "usage": {"input_tokens": 1, "output_tokens": 1}}
            """), "m");
        ChatAnswer openAi = new OpenAiFormat().read(json("""
            {"choices": [{"message": {"content": null, "tool_calls": [{"id": "a", "type": "function",
              "function": {"name": "weather", "arguments": "{\\"city\\":\\"Rome\\"}"}}]},
              "finish_reason": "tool_calls"}]}
            """), "m");
        ToolCall call = new ToolCall("a", "weather", "{\"city\":\"Rome\"}");
        assertThat(anthropic.toolCalls()).containsExactly(call);
        assertThat(anthropic.finish()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(openAi.toolCalls()).containsExactly(call);
    }

    @Test
    void putsStreamedCallsTogether() throws ProviderException {
        AnswerStream anthropic = new AnthropicStream("m");
        for (String data : new String[] {
            "{\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"weather\",\"input\":{}}}",
            "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"city\\\":\"}}",
            "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"\\\"Rome\\\"}\"}}"
        }) {
            anthropic.take(new StreamEvent("", data));
        }
        AnswerStream openAi = new OpenAiStream("m");
        for (String data : new String[] {
            "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"weather\",\"arguments\":\"\"}}]}}]}",
            "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"city\\\":\\\"Rome\\\"}\"}}]}}]}"
        }) {
            openAi.take(new StreamEvent("", data));
        }
        ToolCall call = new ToolCall("a", "weather", "{\"city\":\"Rome\"}");
        assertThat(anthropic.answer().toolCalls()).containsExactly(call);
        assertThat(openAi.answer().toolCalls()).containsExactly(call);
    }

    private static JsonNode written(String request) {
        ChatRequest asked = ChatRequest.ofBody((ObjectNode) json(request), RoutingHints.NONE);
        return AnthropicRequest.of(new ModelCall(ANTHROPIC, "m", asked, 100, false, Duration.ofSeconds(1)));
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
