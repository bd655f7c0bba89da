package signalbox.core.provider;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import signalbox.core.chat.ChatAnswer;

/** Reading a streamed answer of 1,000 deltas that comes in pieces of 1,400 bytes; the time is that of one delta. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class StreamBenchmark {
    private static final int DELTAS = 1_000;
    private static final int PIECE = 1_400;

    private final byte[] openAi = (("data:"
        + " {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
        + " word\"},\"finish_reason\":null}]}\n\n")
                            .repeat(DELTAS)
                    + "data: [DONE]\n\n")
            .getBytes(StandardCharsets.UTF_8);
    private final byte[] anthropic = ("event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                    + "\"delta\":{\"type\":\"text_delta\",\"text\":\" word\"}}\n\n")
            .repeat(DELTAS)
            .getBytes(StandardCharsets.UTF_8);

    @Benchmark
    @OperationsPerInvocation(DELTAS)
    public ChatAnswer openAiDelta() throws ProviderException {
        return read(openAi, new OpenAiStream("m"));
    }

    @Benchmark
    @OperationsPerInvocation(DELTAS)
    public ChatAnswer anthropicDelta() throws ProviderException {
        return read(anthropic, new AnthropicStream("m"));
    }

    private static ChatAnswer read(byte[] bytes, AnswerStream stream) throws ProviderException {
        var parser = new EventStreamParser();
        for (int from = 0; from < bytes.length; from += PIECE) {
            for (StreamEvent event :
                    parser.feed(Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length)))) {
                stream.take(event);
            }
        }
        return stream.answer();
    }
}
