package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.table.TableDocument;

final class SessionTest {
    /** Nothing listens at its address, so that a real call is one that fails. */
    private static final String NEEDS_KEY = """
        { "version": 1,
          "providers": { "any": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1", "api_key_env": "ANY" } },
          "tiers": [ { "name": "nano", "model_id": "m", "provider": "any" } ],
          "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
          "calls": { "tries_per_model": 1 },
          "default_tier": "nano" }
        """;

    @TempDir
    Path folder;

    private final ProviderKeys keys = new ProviderKeys(_ -> null);
    private final AtomicInteger changes = new AtomicInteger();
    private Session session;

    @BeforeEach
    void open() throws Exception {
        Path table = Files.writeString(folder.resolve("tiers.json"), NEEDS_KEY);
        session = Session.open(new Workspace(folder), table, null, Clock.systemUTC(), keys);
        session.onModeChange(changes::incrementAndGet);
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    @Test
    void aKeyMakesTheNextCallRealAndForgettingItMakesTheOneAfterPractice() throws Exception {
        long sample = session.calls().totals(CallFilter.ALL).calls();
        assertThat(session.mode().practice()).isTrue();
        assertThat(send(session.mode()).call().status()).isEqualTo(CallStatus.OK);

        keys.keep("ANY", "sk-test");

        assertThat(session.mode().practice()).isFalse();
        assertThat(session.calls().totals(CallFilter.ALL).calls()).isZero();
        assertThat(send(session.mode()).call().status()).isEqualTo(CallStatus.FAILED);
        assertThat(session.calls().totals(CallFilter.ALL).calls()).isEqualTo(1);

        keys.forget("ANY");

        assertThat(session.mode().practice()).isTrue();
        assertThat(session.calls().totals(CallFilter.ALL).calls()).isEqualTo(sample + 1);
        assertThat(changes).hasValue(2);
    }

    @Test
    void aTableWhoseProviderNeedsNoKeyMakesCallsRealOnceItIsApplied() throws Exception {
        apply(NEEDS_KEY.replace(", \"api_key_env\": \"ANY\"", ""));
        assertThat(session.mode().practice()).isFalse();
        assertThat(session.mode().shownName()).isEqualTo("calls.db");

        apply(NEEDS_KEY);
        assertThat(session.mode().practice()).isTrue();
        assertThat(session.mode().shownName()).isEqualTo("practice.db");
    }

    @Test
    void whatBeganInPracticeStaysThereWhenCallsHaveBecomeReal() throws Exception {
        Mode begun = session.mode();

        keys.keep("ANY", "sk-test");

        assertThat(send(begun).call().simulated()).isTrue();
        assertThat(session.calls().totals(CallFilter.ALL).calls()).isZero();
        assertThat(session.mode().comparisons()).isNotSameAs(begun.comparisons());
        assertThat(session.mode().trials()).isNotSameAs(begun.trials());
    }

    @Test
    void aTableThatStaysCallableChangesNoMode() throws Exception {
        apply(NEEDS_KEY.replace("\"m\"", "\"other\""));

        assertThat(changes).hasValue(0);
        assertThat(send(session.mode()).call().decision().model().modelId()).isEqualTo("other");
    }

    @Test
    void aKeyGivenIsInNoFileOfTheWorkspace() throws Exception {
        keys.keep("ANY", "sk-not-for-any-eyes");
        LoggedCall failed = send(session.mode());

        assertThat(failed.call().toString()).doesNotContain("sk-not-for-any-eyes");
        session.close();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("sk-not-for-any-eyes"));
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private void apply(String text) throws Exception {
        session.tables()
                .apply(TableDocument.parse(text).basedOn(session.tables().document()), "Edited");
    }

    private static LoggedCall send(Mode mode) throws Exception {
        return mode.dispatcher()
                .send(
                        ChatRequest.ofPrompt("Hello", RoutingHints.NONE),
                        CallSource.PLAYGROUND,
                        false,
                        DispatchListener.NONE);
    }
}
