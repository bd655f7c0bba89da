package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesCommandTest {
    @TempDir
    Path home;

    private CommandLineFixture signalbox;

    @BeforeEach
    void setUp() {
        signalbox = new CommandLineFixture(home);
    }

    @Test
    void namesThePriceOfEveryModelOfTheTable() {
        assertThat(signalbox.run("prices", "--json")).isZero();
        assertThat(signalbox.json().findValuesAsString("model_id"))
                .contains("gpt-4o-mini", "claude-haiku-4-5", "o4-mini");
        assertThat(signalbox.json().path(0).path("source").asString()).isEqualTo("tiers.json");
    }

    @Test
    void tellsThePriceOfADay() {
        signalbox.run("prices", "anthropic/claude-sonnet-5", "--at", "2026-08-31", "--json");
        assertThat(signalbox.json().path(0).path("input_per_mtok").decimalValue())
                .isEqualByComparingTo("2");
        assertThat(signalbox.json().path(0).path("next_change").asString()).isEqualTo("2026-09-01");
        signalbox.run("prices", "anthropic/claude-sonnet-5", "--at", "2026-09-01", "--json");
        assertThat(signalbox.json().path(0).path("input_per_mtok").decimalValue())
                .isEqualByComparingTo("3");
    }

    @Test
    void saysThatAPriceIsUnknown() {
        assertThat(signalbox.run("prices", "no-such-model")).isEqualTo(Main.USER_ERROR);
        assertThat(signalbox.err()).contains("No price is known for \"no-such-model\"");
    }

    @Test
    void importsAListAndSaysWhatChanged() throws IOException {
        Path list = home.resolve("list.json");
        Files.writeString(list, """
            {"gpt-4o": {"litellm_provider": "openai", "mode": "chat",
                        "input_cost_per_token": 9e-06, "output_cost_per_token": 2e-05},
             "gpt-new": {"litellm_provider": "openai", "mode": "chat",
                         "input_cost_per_token": 1e-06, "output_cost_per_token": 2e-06},
             "gpt-bad": {"litellm_provider": "openai", "mode": "chat",
                         "input_cost_per_token": "?", "output_cost_per_token": 2e-06}}
            """);
        assertThat(signalbox.run("prices", "import", list.toString(), "--date", "2026-10-01", "--json"))
                .isZero();
        assertThat(signalbox.json().path("dearer").asInt()).isEqualTo(1);
        assertThat(signalbox.json().path("new").asInt()).isEqualTo(1);
        assertThat(signalbox.json().path("unreadable").asInt()).isEqualTo(1);
        signalbox.run("prices", "openai/gpt-4o", "--at", "2026-10-01", "--json");
        assertThat(signalbox.json().path(0).path("input_per_mtok").decimalValue())
                .isEqualByComparingTo("9");
        signalbox.run("prices", "openai/gpt-4o", "--at", "2026-09-30", "--json");
        assertThat(signalbox.json().path(0).path("input_per_mtok").decimalValue())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void changesNothingInADryRun() throws IOException {
        Path list = home.resolve("list.json");
        Files.writeString(
                list,
                "{\"data\": [{\"id\": \"acme/one\", \"pricing\": {\"prompt\": \"0.000001\","
                        + " \"completion\": \"0.000001\"}}]}");
        assertThat(signalbox.run("prices", "import", list.toString(), "--dry-run"))
                .isZero();
        assertThat(signalbox.out()).contains("Nothing was changed");
        assertThat(home.resolve("prices.json")).doesNotExist();
    }

    @Test
    void saysWhatAFileIsNot() throws IOException {
        Path list = home.resolve("list.json");
        Files.writeString(list, "[]");
        assertThat(signalbox.run("prices", "import", list.toString())).isEqualTo(Main.USER_ERROR);
        assertThat(signalbox.err()).contains("neither LiteLLM's price file nor OpenRouter's list");
    }
}
