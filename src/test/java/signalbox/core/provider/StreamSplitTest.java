package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import tools.jackson.databind.node.JsonNodeFactory;

/** A network may cut a stream anywhere, in the middle of a letter too; the answer must not depend on it. */
final class StreamSplitTest {
    private record Read(List<String> deltas, ChatAnswer answer) {}

    @Property(tries = 300)
    void anOpenAiStreamReadsTheSameHoweverItIsCut(
            @ForAll("pieces") List<String> pieces, @ForAll("cuts") List<Integer> cuts) {
        byte[] bytes = openAi(pieces);
        Read whole = read(bytes, List.of(), new OpenAiStream("asked"));

        assertThat(read(bytes, cuts, new OpenAiStream("asked"))).isEqualTo(whole);
        assertThat(String.join("", whole.deltas())).isEqualTo(String.join("", pieces));
        assertThat(whole.answer().text()).isEqualTo(String.join("", pieces));
        assertThat(whole.answer().usage()).contains(new Usage(20, 8, 0, 5, 2));
        assertThat(whole.answer().finish()).isEqualTo(FinishReason.STOP);
    }

    @Property(tries = 300)
    void anAnthropicStreamReadsTheSameHoweverItIsCut(
            @ForAll("pieces") List<String> pieces, @ForAll("cuts") List<Integer> cuts) {
        byte[] bytes = anthropic(pieces);
        Read whole = read(bytes, List.of(), new AnthropicStream("asked"));

        assertThat(read(bytes, cuts, new AnthropicStream("asked"))).isEqualTo(whole);
        assertThat(String.join("", whole.deltas())).isEqualTo(String.join("", pieces));
        assertThat(whole.answer().usage()).contains(new Usage(35, 10, 5, 7, 0));
        assertThat(whole.answer().finish()).isEqualTo(FinishReason.STOP);
    }

    @Property(tries = 20)
    void byteByByteIsTheSameToo(@ForAll("pieces") List<String> pieces) {
        for (boolean openAi : new boolean[] {true, false}) {
            byte[] bytes = openAi ? openAi(pieces) : anthropic(pieces);
            List<Integer> everywhere = IntStream.range(0, bytes.length).boxed().toList();
            Read whole = read(bytes, List.of(), openAi ? new OpenAiStream("a") : new AnthropicStream("a"));
            assertThat(read(bytes, everywhere, openAi ? new OpenAiStream("a") : new AnthropicStream("a")))
                    .isEqualTo(whole);
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of("Hello", " ", "ä€😀", "\n\n", "\r\n", "data: [DONE]", "{\"a\":1}", "\u2028", "中文", "\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Places to cut at, taken modulo the stream's length. */
    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(40);
    }

    private static Read read(byte[] bytes, List<Integer> cuts, AnswerStream stream) {
        var parser = new EventStreamParser();
        List<String> deltas = new ArrayList<>();
        TreeSet<Integer> places = new TreeSet<>();
        cuts.forEach(cut -> places.add(cut % bytes.length));
        places.add(bytes.length);
        int from = 0;
        for (int to : places) {
            take(parser.feed(Arrays.copyOfRange(bytes, from, to)), stream, deltas);
            from = to;
        }
        take(parser.end(), stream, deltas);
        return new Read(deltas, stream.answer());
    }

    private static void take(List<StreamEvent> events, AnswerStream stream, List<String> deltas) {
        for (StreamEvent event : events) {
            try {
                String delta = stream.take(event);
                if (!delta.isEmpty()) {
                    deltas.add(delta);
                }
            } catch (ProviderException unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }

    private static byte[] openAi(List<String> pieces) {
        StringBuilder stream = new StringBuilder(": keep alive\n\n");
        for (String piece : pieces) {
            stream.append("data: {\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":")
                    .append(quoted(piece))
                    .append("},\"finish_reason\":null}]}\n\n");
        }
        stream.append("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n")
                .append("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":5,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":8},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":2}}}\n\n")
                .append("data: [DONE]\n\n");
        return stream.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] anthropic(List<String> pieces) {
        StringBuilder stream = new StringBuilder();
        event(
                stream,
                "message_start",
                "\"message\":{\"model\":\"m\",\"usage\":{\"input_tokens\":20,"
                        + "\"cache_read_input_tokens\":10,\"cache_creation_input_tokens\":5,\"output_tokens\":1}}");
        event(stream, "content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}");
        for (String piece : pieces) {
            event(
                    stream,
                    "content_block_delta",
                    "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + quoted(piece) + "}");
            event(stream, "ping", "\"x\":1");
        }
        event(stream, "content_block_stop", "\"index\":0");
        event(stream, "message_delta", "\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":7}");
        event(stream, "message_stop", "\"x\":1");
        return stream.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder stream, String type, String fields) {
        stream.append("event: ").append(type).append("\r\n");
        stream.append("data: {\"type\":\"")
                .append(type)
                .append("\",")
                .append(fields)
                .append("}\r\n\r\n");
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
