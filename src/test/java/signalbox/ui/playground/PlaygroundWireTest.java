package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @ParameterizedTest
    @MethodSource("signalbox.ui.playground.WireFault#all")
    void everyFaultReadsAsASentenceWithANextStepAndTheDraftIsStillThere(WireFault fault) throws IOException {
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
        try (ScriptedServer server = wire.answering(false, "Blue light scatters most.")) {
            AnswerViewModel answer =
                    sent(wire, server.uri()).conversation().turns().getLast().answer();

            assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.SERVED);
            assertThat(answer.textProperty().get()).isEqualTo("Blue light scatters most.");
        }
    }

    @Test
    void saysThatTheCostIsUnknownWhereTheProviderCountsNoTokens() throws IOException {
        try (ScriptedServer server = Wire.OPENAI.answering(true, "Blue light scatters most.")) {
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
                        Safeguards.none().budgets(),
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
