package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BacktestCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture signalbox;
    private Path table;
    private Path draft;

    @BeforeEach
    void writeTables() throws IOException {
        signalbox = new CommandLineFixture(folder);
        table = Files.writeString(folder.resolve("live.json"), Workspace.shippedTable());
        draft = Files.writeString(
                folder.resolve("draft.json"), Workspace.shippedTable().replace("proofs?", "proofs?|tree"));
    }

    private Path log() {
        Path log = folder.resolve("calls.db");
        for (String prompt : new String[] {"What is a tree?", "What is a house?"}) {
            signalbox.run("send", "--practice", "--log", log.toString(), "--prompt", prompt);
        }
        return log;
    }

    @Test
    void tellsWhatADraftWouldMove() {
        Path log = log();

        int code = signalbox.run(
                "backtest",
                "--table",
                table.toString(),
                "--draft",
                draft.toString(),
                "--log",
                log.toString(),
                "--json");

        assertThat(code).isZero();
        assertThat(signalbox.json().propertyNames()).containsExactly("calls", "unknown", "moved", "cost_change_usd");
        assertThat(signalbox.json().path("calls").asInt()).isEqualTo(2);
        assertThat(signalbox.json().path("unknown").asInt()).isZero();
        assertThat(signalbox.json().path("moved")).hasSize(1);
        assertThat(signalbox.json().path("moved").path(0).path("from").asString())
                .isEqualTo("nano");
        assertThat(signalbox.json().path("moved").path(0).path("to").asString()).isEqualTo("reasoning");
        assertThat(signalbox.json().path("cost_change_usd").decimalValue())
                .isEqualTo(signalbox
                        .json()
                        .path("moved")
                        .path(0)
                        .path("cost_change_usd")
                        .decimalValue())
                .isPositive();
    }

    @Test
    void saysItInWords() {
        Path log = log();

        signalbox.run("backtest", "--table", table.toString(), "--draft", draft.toString(), "--log", log.toString());

        assertThat(signalbox.out()).contains("1 of 2 calls would go elsewhere").contains("nano → reasoning");
    }

    @Test
    void aDraftThatIsMissingIsTheOperatorsError() {
        assertThat(signalbox.run("backtest", "--table", table.toString(), "--draft", "nowhere.json"))
                .isEqualTo(2);
        assertThat(signalbox.err()).contains("nowhere.json");
    }

    @Test
    void theShippedTablePassesTheCheck() {
        assertThat(signalbox.run("check", "--table", table.toString(), "--json"))
                .isZero();
        assertThat(signalbox.json().path("findings")).isEmpty();
    }

    @Test
    void aRuleThatMatchesInsideWordsFailsTheCheck() throws IOException {
        Files.writeString(draft, Workspace.shippedTable().replace("\\\\b(HIPAA|e?PHI", "(HIPAA|e?PHI"));

        assertThat(signalbox.run("check", "--table", draft.toString(), "--json"))
                .as(signalbox.out())
                .isZero();
        Files.writeString(draft, Workspace.shippedTable().replace("proofs?", "proofs?)\\\\b|PHI|(x"));
        assertThat(signalbox.run("check", "--table", draft.toString(), "--json"))
                .isEqualTo(1);
        assertThat(signalbox.json().path("findings").path(0).propertyNames())
                .containsExactly("path", "kind", "message", "fix");
        assertThat(signalbox.json().path("findings").path(0).path("path").asString())
                .isEqualTo("/hard_routes/2");
    }

    @Test
    void aTableThatCannotBeUsedFailsTheCheck() throws IOException {
        Files.writeString(
                draft,
                Workspace.shippedTable().replace("\"default_tier\": \"standard\"", "\"default_tier\": \"gold\""));

        assertThat(signalbox.run("check", "--table", draft.toString(), "--json"))
                .isEqualTo(1);
        assertThat(signalbox.json().path("findings").path(0).path("kind").asString())
                .isEqualTo("invalid");
    }
}
