package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import tools.jackson.databind.node.ObjectNode;

/** What the dialects write. */
final class WireFormatTest {
    private final WireFormat openAi = new OpenAiFormat();
    private final WireFormat anthropic = new AnthropicFormat();

    @Test
    void openAiKeepsEveryFieldOfTheRequest() {
        String given = """
            {"messages":[{"role":"user","content":"Hi","name":"x"}],"seed":7,"new_thing":{"a":[1]},"max_tokens":5}\
            """;

        assertThat(openAi.body(call("gpt-4o", given, false))).isEqualTo(json("""
            {"messages":[{"role":"user","content":"Hi","name":"x"}],"seed":7,"new_thing":{"a":[1]},
             "max_tokens":5,"model":"gpt-4o"}\
            """));
    }

    @Test
    void openAiAsksForUsageInAStreamAndBoundsTheOutput() {
        String given = """
            {"messages":[{"role":"user","content":"Hi"}],"stream_options":{"other":1}}\
            """;

        assertThat(openAi.body(call("gpt-4o", given, true))).isEqualTo(json("""
            {"messages":[{"role":"user","content":"Hi"}],"stream_options":{"other":1,"include_usage":true},
             "model":"gpt-4o","max_tokens":100,"stream":true}\
            """));
    }

    @ParameterizedTest
    @CsvSource({
        "o1-mini, max_completion_tokens",
        "o3, max_completion_tokens",
        "openai/o4-mini-2025-04-16, max_completion_tokens",
        "gpt-5.1-mini, max_completion_tokens",
        "gpt-4o-mini, max_tokens",
        "olmo-2, max_tokens",
        "gpt-4.1, max_tokens"
    })
    void openAiNamesTheBoundAsTheModelWantsIt(String model, String name) {
        ObjectNode unbounded =
                openAi.body(call(model, "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}", false));
        ObjectNode bounded = openAi.body(
                call(model, "{\"max_tokens\":7,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}", false));

        assertThat(unbounded.path(name).intValue()).isEqualTo(100);
        assertThat(bounded.path(name).intValue()).isEqualTo(7);
        assertThat(bounded.propertyStream().filter(field -> field.getKey().startsWith("max_")))
                .hasSize(1);
    }

    @Test
    void anthropicLiftsSystemTextOutOfTheMessages() {
        String given = """
            {"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},
             {"role":"assistant","content":"Yes?"},{"role":"developer","content":[{"type":"text","text":"In French."}]},
             {"role":"user","content":[{"type":"text","text":"Go"},
              {"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}},
              {"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]}],
             "temperature":1.7,"stop":"END","seed":7,"user":"u"}\
            """;

        assertThat(anthropic.body(call("claude", given, true))).isEqualTo(json("""
            {"model":"claude","max_tokens":100,"system":"Be brief.\\n\\nIn French.","messages":[
             {"role":"user","content":[{"type":"text","text":"Hi"}]},
             {"role":"assistant","content":[{"type":"text","text":"Yes?"}]},
             {"role":"user","content":[{"type":"text","text":"Go"},
              {"type":"image","source":{"type":"base64","media_type":"image/png","data":"AAAA"}},
              {"type":"image","source":{"type":"url","url":"https://example.com/a.png"}}]}],
             "temperature":1.0,"stop_sequences":["END"],"stream":true}\
            """));
    }

    @Test
    void anthropicIsToldInWordsThatJsonIsWanted() {
        String given = """
            {"messages":[{"role":"user","content":"Hi"}],"response_format":{"type":"json_object"},"max_tokens":9}\
            """;
        ObjectNode body = anthropic.body(call("claude", given, false));

        assertThat(body.path("system").asString()).contains("valid JSON only");
        assertThat(body.path("max_tokens").intValue()).isEqualTo(9);
        assertThat(body.has("response_format")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.anthropic.com, https://api.anthropic.com/v1/messages",
        "https://api.anthropic.com/, https://api.anthropic.com/v1/messages",
        "https://api.anthropic.com/v1, https://api.anthropic.com/v1/messages",
        "http://127.0.0.1:8089/fault/cut, http://127.0.0.1:8089/fault/cut/v1/messages"
    })
    void anthropicUnderstandsABaseUrlWithAndWithoutItsVersion(URI base, URI address) {
        assertThat(anthropic.address(new Provider("any", Dialect.ANTHROPIC, base, null)))
                .isEqualTo(address);
    }

    private static ModelCall call(String model, String body, boolean stream) {
        return new ModelCall(
                new Provider("any", Dialect.OPENAI, URI.create("http://127.0.0.1:1/v1"), null),
                model,
                ChatRequest.ofBody(json(body), RoutingHints.NONE),
                100,
                stream,
                Duration.ofSeconds(1));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.MAPPER.readTree(text);
    }
}
