package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class RouteCommandTest {
    @TempDir
    private Path home;

    private CommandLineFixture line;

    @BeforeEach
    void start() {
        line = new CommandLineFixture(home);
    }

    @Test
    void printsADecisionAsJsonWithEveryFieldPromised() {
        int code = line.run("route", "--prompt", "Solve for x: 3x + 1 = 10", "--json");

        JsonNode json = line.json();
        assertThat(code).isZero();
        assertThat(json.path("tier").stringValue()).isEqualTo("reasoning");
        assertThat(json.path("model_id").stringValue()).isEqualTo("o1-mini");
        assertThat(json.path("provider").stringValue()).isEqualTo("openai");
        assertThat(json.path("cause").stringValue()).isEqualTo("hard_route");
        assertThat(json.path("complexity").isString()).isTrue();
        assertThat(json.path("task_type").isString()).isTrue();
        assertThat(json.path("reason").stringValue()).contains("Solve for");
        assertThat(json.path("stages")).hasSize(7);
        assertThat(json.at("/stages/0/name").stringValue()).isEqualTo("forced");
        assertThat(json.at("/stages/0/outcome").stringValue()).isEqualTo("passed");
        assertThat(json.at("/stages/0/detail").stringValue()).isNotBlank();
        assertThat(json.at("/estimate/input_tokens").intValue()).isBetween(10, 30);
        assertThat(json.at("/estimate/cost_usd_low").decimalValue())
                .isLessThan(json.at("/estimate/cost_usd_high").decimalValue());
        assertThat(json.path("alternatives")).hasSize(3);
        assertThat(json.at("/alternatives/0/tier").stringValue()).isEqualTo("nano");
    }

    @Test
    void theHintsDecideAsTheTableSays() {
        line.run("route", "--prompt", "Tell me about foxes", "--task", "classify_lead", "--json");
        assertThat(line.json().path("cause").stringValue()).isEqualTo("task_route");

        line.run("route", "--prompt", "Tell me about foxes", "--tier", "reasoning", "--json");
        assertThat(line.json().path("cause").stringValue()).isEqualTo("forced");
    }

    @Test
    void aConversationIsReadFromAFile() throws IOException {
        Path file = home.resolve("conversation.json");
        Files.writeString(file, """
            [{"role":"system","content":"You know HIPAA."},{"role":"user","content":"Hello!"}]\
            """);

        assertThat(line.run("route", "--messages", file.toString(), "--json")).isZero();
        assertThat(line.json().path("cause").stringValue()).isEqualTo("hard_route");
    }

    @Test
    void aBatchPrintsOneDecisionALineWithItsId() throws IOException {
        Path file = home.resolve("batch.jsonl");
        Files.writeString(file, """
            {"id":"a","prompt":"Hello!"}

            {"id":"b","messages":[{"role":"user","content":"Prove it by induction"}]}
            """);

        assertThat(line.run("route", "--batch", file.toString(), "--json")).isZero();
        assertThat(line.jsonLines())
                .extracting(json ->
                        json.path("id").stringValue() + " " + json.path("tier").stringValue())
                .containsExactly("a nano", "b reasoning");
    }

    @Test
    void aBrokenLineOfABatchIsNamedByItsNumber() throws IOException {
        Path file = home.resolve("batch.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"prompt\":\"Hello!\"}\n{\"id\":\n");

        assertThat(line.run("route", "--batch", file.toString(), "--json")).isEqualTo(2);
        assertThat(line.err()).contains("line 2").contains("not JSON");
    }

    @Test
    void badInputEndsWithASentenceAndCodeTwo() throws IOException {
        Path broken = home.resolve("broken.json");
        Files.writeString(broken, "{\"version\": 1,\n \"tiers\": [}");
        Path pattern = home.resolve("pattern.json");
        Files.writeString(
                pattern, Workspace.shippedTable().replaceFirst("\"pattern\": \"", "\"pattern\": \"(unclosed"));

        assertThat(line.run("route")).isEqualTo(2);
        assertThat(line.err()).contains("--prompt");
        assertThat(line.run("route", "--prompt", "x", "--tier", "gold")).isEqualTo(2);
        assertThat(line.err()).contains("gold").contains("nano, standard, reasoning");
        assertThat(line.run("route", "--prompt", "x", "--table", "/no/such.json"))
                .isEqualTo(2);
        assertThat(line.err()).contains("/no/such.json");
        assertThat(line.run("route", "--prompt", "x", "--table", broken.toString()))
                .isEqualTo(2);
        assertThat(line.err()).contains("Line 2, column 12");
        assertThat(line.run("route", "--prompt", "x", "--table", pattern.toString()))
                .isEqualTo(2);
        assertThat(line.err()).contains("/hard_routes/0/pattern");
        assertThat(line.run("rout")).isEqualTo(2);
    }

    @Test
    void forAReaderTheDecisionIsInWords() {
        assertThat(line.run("route", "--prompt", "Hello!")).isZero();
        assertThat(line.out()).startsWith("nano").contains("because").contains("on every tier");
    }

    @Test
    void tellsWhatTheBudgetsMakeOfARequest() throws IOException {
        line.run(
                "send",
                "--practice",
                "--prompt",
                "Hello",
                "--log",
                home.resolve("spent.db").toString());
        Path table = home.resolve("budgets.json");
        Files.writeString(
                table,
                Workspace.shippedTable()
                        .replaceFirst(
                                "\\{",
                                "{ \"budgets\": [ { \"period\": \"day\", \"usd\": 0.000001, \"then\": \"refuse\" }"
                                        + " ],"));

        line.run(
                "explain",
                "--prompt",
                "Hi",
                "--table",
                table.toString(),
                "--log",
                home.resolve("spent.db").toString());

        assertThat(line.out())
                .startsWith("The request is refused by a budget.")
                .contains("is spent; no model is called.")
                .contains("Without that it would go to tier \"nano\"");
        line.run("route", "--prompt", "Hi", "--table", table.toString(), "--json");
        assertThat(line.json().path("stages")).hasSize(8);
        assertThat(line.json().path("cause").stringValue()).isNotEqualTo("budget");
    }
}
