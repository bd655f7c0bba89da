package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.dispatch.DispatchClock;
import signalbox.core.dispatch.Dispatcher;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.provider.HttpModelCaller;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.routing.LabelFile;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TablePrices;
import signalbox.support.FakeCallSink;
import signalbox.support.FakeTrials;
import signalbox.support.InlineTaskRunner;
import signalbox.support.ScriptedServer;
import signalbox.support.WordCounter;
import signalbox.ui.common.Handover;

/** What a real connection may do to a prompt, up to the sentence that the operator reads. */
@Timeout(30)
final class PlaygroundWireTest {
    private static final String PROMPT = "Why is the sky blue?";

    @TempDir
    Path folder;

    private final FakeCallSink log = new FakeCallSink();
    private final List<Handover> handed = new ArrayList<>();

    private enum Wire {
        OPENAI("openai", "/v1"),
        ANTHROPIC("anthropic", "");

        private final String dialect;
        private final String path;

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
    }

    /**
     * Trouble on the wire.
     *
     * @param sentence a part of what the operator reads
     * @param step what the first button says
     */
    private record Fault(Wire wire, String name, ScriptedServer server, String sentence, String step) {
        @Override
        public String toString() {
            return wire + " " + name;
        }
    }

    static Stream<Fault> faults() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (Wire wire : Wire.values()) {
            faults.add(status(wire, 401, "did not accept the key (401)", "Give a key"));
            faults.add(status(wire, 403, "does not let this key use", "Give a key"));
            faults.add(status(wire, 404, "does not know the model", "Open its tier in Routing"));
            faults.add(status(wire, 400, "refused the request (400)", "Rephrase the prompt"));
            faults.add(status(wire, 429, "takes no more requests for now (429)", "Send again"));
            for (int code : new int[] {408, 500, 502, 503, 529}) {
                faults.add(status(wire, code, "is in trouble (" + code + ")", "Send again"));
            }
            faults.add(new Fault(
                    wire,
                    "garbage",
                    ScriptedServer.answering(200, "text/html", "<html>not today</html>"),
                    "sent something that cannot be read",
                    "Send again"));
            for (boolean stream : new boolean[] {false, true}) {
                String how = stream ? "streamed " : "plain ";
                faults.add(new Fault(
                        wire, how + "empty", answering(wire, stream, ""), "answered with nothing", "Send again"));
                faults.add(new Fault(
                        wire,
                        how + "refusal",
                        answering(wire, stream, "I'm sorry, but I can't help with that."),
                        "refused to answer",
                        "Rephrase the prompt"));
                faults.add(new Fault(
                        wire,
                        how + "cut",
                        ScriptedServer.sending(ScriptedServer.head(200, type(stream)) + "Content-Length: 9999\r\n\r\n"
                                + body(wire, stream, "Blue light").substring(0, 70)),
                        "broke before the answer of m-nano was whole",
                        "Send again"));
                faults.add(new Fault(
                        wire,
                        how + "hang",
                        ScriptedServer.hangingAfter(ScriptedServer.head(200, type(stream)) + "\r\n"),
                        "gave no answer in 1 s",
                        "Send again"));
            }
            faults.add(new Fault(wire, "hang", ScriptedServer.hangingAfter(""), "gave no answer in 1 s", "Send again"));
        }
        return faults.stream();
    }

    private static Fault status(Wire wire, int status, String sentence, String step) throws IOException {
        String body = "{\"type\":\"error\",\"error\":{\"message\":\"fault\",\"type\":\"fault\"}}";
        return new Fault(
                wire,
                String.valueOf(status),
                ScriptedServer.answering(status, "application/json", body),
                sentence,
                step);
    }

    private static String type(boolean stream) {
        return stream ? "text/event-stream" : "application/json";
    }

    private static String body(Wire wire, boolean stream, String text) {
        return stream ? wire.streamed(text) : wire.plain(text);
    }

    private static ScriptedServer answering(Wire wire, boolean stream, String text) throws IOException {
        return ScriptedServer.answering(200, type(stream), body(wire, stream, text));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultReadsAsASentenceWithANextStepAndTheDraftIsStillThere(Fault fault) throws IOException {
        try (ScriptedServer server = fault.server()) {
            PlaygroundViewModel model = sent(fault.wire(), server.uri());
            AnswerViewModel answer = model.conversation().turns().getLast().answer();

            assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.FAILED);
            assertThat(answer.problemProperty().get())
                    .contains(fault.sentence())
                    .containsAnyOf(": ", ", or ")
                    .endsWith(".")
                    .doesNotContain("Exception");
            assertThat(model.nextSteps(answer).getFirst().title()).isEqualTo(fault.step());
            assertThat(model.draft().promptProperty().get()).isEqualTo(PROMPT);
            assertThat(model.history().entries().getFirst().prompt()).isEqualTo(PROMPT);
            assertThat(model.sendingProperty().get()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatIsDownReadsAsASentenceToo(Wire wire) throws IOException {
        PlaygroundViewModel model = sent(wire, URI.create("http://127.0.0.1:" + closedPort()));
        AnswerViewModel answer = model.conversation().turns().getLast().answer();

        assertThat(answer.problemProperty().get())
                .startsWith("replay cannot be reached (connection refused at 127.0.0.1:")
                .endsWith("): check its base_url and that it is running.");
        assertThat(model.draft().promptProperty().get()).isEqualTo(PROMPT);
        model.nextSteps(answer).getLast().run().run();
        assertThat(handed).containsExactly(new Handover.ShowTier(0));
    }

    @ParameterizedTest
    @EnumSource
    void takesAPlainAnswerWhereAStreamWasAskedFor(Wire wire) throws IOException {
        try (ScriptedServer server = answering(wire, false, "Blue light scatters most.")) {
            AnswerViewModel answer =
                    sent(wire, server.uri()).conversation().turns().getLast().answer();

            assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.SERVED);
            assertThat(answer.textProperty().get()).isEqualTo("Blue light scatters most.");
        }
    }

    @Test
    void saysThatTheCostIsUnknownWhereTheProviderCountsNoTokens() throws IOException {
        try (ScriptedServer server = answering(Wire.OPENAI, true, "Blue light scatters most.")) {
            AnswerViewModel answer = sent(Wire.OPENAI, server.uri())
                    .conversation()
                    .turns()
                    .getLast()
                    .answer();

            assertThat(answer.textProperty().get()).isEqualTo("Blue light scatters most.");
            assertThat(AnswerFacts.of(answer.callProperty().get().orElseThrow())
                            .getFirst()
                            .value())
                    .isEqualTo("unknown");
        }
    }

    @Test
    void keepsWhatHadComeOfAnAnswerThatBrokeOff() throws IOException {
        String begun = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Blue light\"}}]}\n\n";
        try (ScriptedServer server = ScriptedServer.sending(
                ScriptedServer.head(200, "text/event-stream") + "Content-Length: 9999\r\n\r\n" + begun)) {
            PlaygroundViewModel model = sent(Wire.OPENAI, server.uri());
            AnswerViewModel answer = model.conversation().turns().getLast().answer();

            assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.FAILED);
            assertThat(answer.textProperty().get()).isEqualTo("Blue light");
            assertThat(model.conversation().messages()).isEmpty();
        }
    }

    private PlaygroundViewModel sent(Wire wire, URI server) {
        String json = """
            { "version": 1,
              "providers": { "replay": { "dialect": "%s", "base_url": "%s", "api_key_env": "KEY" } },
              "tiers": [ { "name": "nano", "model_id": "m-nano", "provider": "replay",
                           "cost_per_1k_input": 0.001, "cost_per_1k_output": 0.002, "max_tokens": 100 } ],
              "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
              "classifier": { "method": "rules" },
              "calls": { "tries_per_model": 1, "attempt_seconds": 1, "call_seconds": 5 },
              "default_tier": "nano" }
            """.formatted(wire.dialect, server + wire.path);
        RoutingTable table = TableDocument.parse(json).table().orElseThrow();
        var router = new Router(table, TablePrices.of(table), new WordCounter());
        var snapshot = new RoutingSnapshot(table, router::decide, TablePrices.of(table));
        var dispatcher = new Dispatcher(
                () -> snapshot,
                new HttpModelCaller(new ProviderKeys(_ -> "a-key")),
                log,
                Safeguards.none(),
                DispatchClock.system());
        var model = new PlaygroundViewModel(
                new PlaygroundServices(
                        () -> router,
                        dispatcher,
                        new FakeTrials(),
                        (_, _) -> List.of(),
                        new LabelFile(folder.resolve("labels.jsonl")),
                        () -> BodyPolicy.EVERYTHING),
                new InlineTaskRunner(),
                handed::add);
        model.draft().promptProperty().set(PROMPT);
        model.send();
        return model;
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
