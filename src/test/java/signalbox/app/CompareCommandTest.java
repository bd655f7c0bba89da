package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From examples in a file over HTTP to the verdict, and again. */
final class CompareCommandTest {
    @TempDir
    private Path home;

    private CommandLineFixture line;
    private ComparedModels models;

    @BeforeEach
    void start() throws IOException {
        line = new CommandLineFixture(home);
        models = new ComparedModels(home);
    }

    @AfterEach
    void stop() {
        models.close();
    }

    @Test
    void judgesTheLeftTierAgainstTheRightOne() throws IOException {
        Path examples = models.examples(10);
        models.answers = (model, prompt) -> switch (prompt) {
            case "prompt 0" -> model.equals("small") ? "7" : "8";
            case "prompt 1", "prompt 2" -> model.equals("small") ? "8" : "It is 7.0";
            case "prompt 3" -> "8";
            default -> "```json\n{\"reasoning\": \"1 + 6\", \"answer\": \"$7.00\"}\n```";
        };

        assertThat(compare(examples, "--json")).isZero();

        JsonNode json = line.json();
        assertThat(json.path("items").intValue()).isEqualTo(10);
        assertThat(json.path("better").intValue()).isEqualTo(1);
        assertThat(json.path("same").intValue()).isEqualTo(7);
        assertThat(json.path("worse").intValue()).isEqualTo(2);
        assertThat(json.path("severe").intValue()).isEqualTo(2);
        assertThat(json.path("failed").intValue()).isZero();
        assertThat(json.path("both_bad").intValue()).isEqualTo(1);
        assertThat(json.path("verdict").stringValue()).isEqualTo("need_more");
        assertThat(json.path("e_switch").doubleValue()).isBetween(0.1, 1.0);
        assertThat(json.path("lower_bound").doubleValue()).isBetween(-1.0, -0.1);
        assertThat(json.path("more_needed").intValue()).isGreaterThan(78);
        assertThat(json.path("cost_left_usd").decimalValue()).isEqualByComparingTo(new BigDecimal("0.01100"));
        assertThat(json.path("cost_right_usd").decimalValue()).isEqualByComparingTo(new BigDecimal("0.1100"));
        assertThat(home.resolve("out/report.html")).content().contains("nano in place of standard", "prompt 3");
        assertThat(home.resolve("out/items.csv")).content().contains(",e2,much worse,1,");
        assertThat(home.resolve("out/result.json")).content().contains("\"e_switch\"");
    }

    @Test
    void goesOnWhereItStoppedAndPaysForNothingTwice() throws IOException {
        assertThat(compare(models.examples(6), "--json", "--cap", "0.03")).isEqualTo(Main.CAP_REACHED);
        assertThat(line.json().path("waiting").intValue()).isPositive();
        assertThat(line.err()).contains("The cap of $0.03 is reached");
        BigDecimal spent = line.json()
                .path("cost_left_usd")
                .decimalValue()
                .add(line.json().path("cost_right_usd").decimalValue());
        assertThat(spent).isLessThanOrEqualTo(new BigDecimal("0.03"));

        assertThat(compare(models.examples(6), "--json")).isZero();
        assertThat(compare(models.examples(6), "--json")).isZero();

        assertThat(models.asked).hasSize(12).doesNotHaveDuplicates();
        assertThat(line.json().path("items").intValue()).isEqualTo(6);
    }

    @Test
    void takesOverTheAnswersWhenMoreExamplesComeOrTheTermsChange() throws IOException {
        compare(models.examples(3), "--json");
        compare(models.examples(5), "--json", "--margin", "0.2");

        assertThat(models.asked).hasSize(10).doesNotHaveDuplicates();
        assertThat(line.json().path("cost_left_usd").decimalValue()).isEqualByComparingTo(new BigDecimal("0.0055"));
    }

    @Test
    void countsAFailedLeftAnswerAsWorseAndTriesItAgainTheNextTime() throws IOException {
        models.answers = (model, prompt) -> model.equals("small") && prompt.equals("prompt 1") ? null : "7";
        assertThat(compare(models.examples(3), "--json")).isZero();
        assertThat(line.json().path("failed").intValue()).isEqualTo(1);
        assertThat(line.json().path("worse").intValue()).isEqualTo(1);
        assertThat(line.json().path("items").intValue()).isEqualTo(3);

        models.answers = (model, prompt) -> "7";
        compare(models.examples(3), "--json");

        assertThat(line.json().path("failed").intValue()).isZero();
        assertThat(line.json().path("same").intValue()).isEqualTo(3);
    }

    @Test
    void endsWithASentenceWhereATierGivesNoAnswer() throws IOException {
        models.answers = (model, prompt) -> model.equals("large") ? null : "7";

        assertThat(compare(models.examples(2), "--json")).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("No answer came from standard");
    }

    @Test
    void keepsTheBudgetsOfTheTableAndSaysWhichStoppedIt() throws IOException {
        models.writeTable(",\"budgets\":[{\"period\":\"day\",\"usd\":0.03,\"then\":\"refuse\"}]");

        assertThat(compare(models.examples(20), "--json", "--parallel", "1")).isEqualTo(Main.CAP_REACHED);

        assertThat(line.err()).contains("A budget has paused the run", "daily budget", "The same command goes on");
        assertThat(models.asked).hasSizeBetween(3, 8);
        assertThat(line.json().path("waiting").intValue()).isPositive();
        assertThat(line.json().path("failed").intValue()).isZero();
        assertThat(home.resolve("out/report.html")).exists();

        models.writeTable("");
        assertThat(compare(models.examples(20), "--json")).isZero();
        assertThat(models.asked).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWhatItCannotCheckAndSaysSo() throws IOException {
        Path file = home.resolve("mixed.jsonl");
        Files.writeString(file, """
            {"id":"a","prompt":"one","expected":7}
            {"id":"b","prompt":"two","expected":"many"}

            {"id":"c","prompt":"three"}
            """);

        assertThat(compare(file, "--json")).isZero();

        assertThat(line.json().path("items").intValue()).isEqualTo(1);
        assertThat(line.json().path("left_out").intValue()).isEqualTo(2);
        assertThat(line.err()).contains("Example b expects \"many\"").contains("Example c has no \"expected\"");
    }

    @Test
    void saysWhatIsWrongWithItsInput() throws IOException {
        Path broken = home.resolve("broken.jsonl");
        Files.writeString(broken, "{\"id\":1,\"prompt\":\"x\",\"expected\":1}\nhello\n");

        assertThat(compare(broken)).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("Line 2 is no JSON object");
        assertThat(compare(home.resolve("none.jsonl"))).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("There is no file");
        assertThat(compare(models.examples(1), "--margin", "2")).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("must lie between 0 and 1");
        assertThat(line.run(
                        "compare",
                        "--left",
                        "nano",
                        "--right",
                        "dear",
                        "--examples",
                        models.examples(1).toString(),
                        "--out",
                        home.resolve("out").toString(),
                        "--expect",
                        "number",
                        "--table",
                        models.table().toString()))
                .isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("There is no tier \"dear\"");
        assertThat(models.asked).isEmpty();
    }

    private int compare(Path examples, String... more) {
        return line.run(models.command(examples, more));
    }
}
