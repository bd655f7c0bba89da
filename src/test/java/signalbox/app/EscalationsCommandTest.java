package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationsCommandTest {
    private static final String UNREACHABLE = """
        { "providers": { "p": { "dialect": "openai", "base_url": "http://127.0.0.1:9/v1" } },
          "tiers": [ { "name": "nano", "model_id": "m", "provider": "p" } ],
          "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
          "calls": { "tries_per_model": 1, "escalate": %s },
          "default_tier": "nano" }
        """;

    @TempDir
    Path home;

    private CommandLineFixture signalbox;

    @BeforeEach
    void setUp() throws IOException {
        signalbox = new CommandLineFixture(home);
        Files.writeString(home.resolve("tiers.json"), UNREACHABLE.formatted("true"));
    }

    @Test
    void aCallThatNoModelServesWaitsUntilItIsDismissed() {
        assertThat(signalbox.run("send", "--prompt", "Hello there")).isEqualTo(Main.USER_ERROR);
        assertThat(signalbox.err()).contains("waits for you: signalbox escalations");
        signalbox.run("escalations", "--json");
        assertThat(signalbox.json().path(0).path("call_id").asInt()).isEqualTo(1);
        assertThat(signalbox.json().path(0).path("prompt").asString()).isEqualTo("Hello there");
        assertThat(signalbox.json().path(0).path("failures").asString()).isEqualTo("m not reachable");

        assertThat(signalbox.run("escalations", "dismiss", "1")).isZero();
        assertThat(signalbox.run("escalations", "dismiss", "1")).isEqualTo(Main.USER_ERROR);
        signalbox.run("escalations");
        assertThat(signalbox.out()).contains("No call waits.");
    }

    @Test
    void aCallThatFailsAgainGoesOnWaitingOnce() {
        signalbox.run("send", "--prompt", "Hello there");
        assertThat(signalbox.run("escalations", "retry", "1")).isEqualTo(Main.USER_ERROR);
        assertThat(signalbox.err()).contains("call 1 goes on waiting");
        signalbox.run("escalations", "--json");
        assertThat(signalbox.json()).hasSize(1);
    }

    @Test
    void theTableSaysWhetherCallsWait() throws IOException {
        Files.writeString(home.resolve("tiers.json"), UNREACHABLE.formatted("false"));
        signalbox.run("send", "--prompt", "Hello there");
        assertThat(signalbox.err()).doesNotContain("escalations");
        signalbox.run("escalations");
        assertThat(signalbox.out()).contains("No call waits.");
    }
}
