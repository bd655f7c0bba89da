package signalbox.ui.playground;

import java.io.IOException;
import signalbox.support.ScriptedServer;

/** A dialect as it is on the wire, with answers in it. */
enum Wire {
    OPENAI("openai", "/v1"),
    ANTHROPIC("anthropic", "");

    final String dialect;
    final String path;

    Wire(String dialect, String path) {
        this.dialect = dialect;
        this.path = path;
    }

    private String plain(String text) {
        return switch (this) {
            case OPENAI ->
                "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                        + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":4}}";
            case ANTHROPIC ->
                "{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"" + text
                        + "\"}],\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":5,\"output_tokens\":4}}";
        };
    }

    private String streamed(String text) {
        return switch (this) {
            case OPENAI ->
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n"
                        + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                        + "data: [DONE]\n\n";
            case ANTHROPIC ->
                "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                        + "\"delta\":{\"type\":\"text_delta\",\"text\":\"" + text + "\"}}\n\n"
                        + "event: message_delta\ndata: {\"type\":\"message_delta\","
                        + "\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":4}}\n\n"
                        + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
        };
    }

    static String type(boolean stream) {
        return stream ? "text/event-stream" : "application/json";
    }

    String body(boolean stream, String text) {
        return stream ? streamed(text) : plain(text);
    }

    ScriptedServer answering(boolean stream, String text) throws IOException {
        return ScriptedServer.answering(200, type(stream), body(stream, text));
    }
}
