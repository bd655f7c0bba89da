package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From examples in a file over HTTP to the verdict, and again. */
final class CompareCommandTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path home;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private CommandLineFixture line;
    private HttpServer server;
    private Path table;
    /** What a model says to a prompt; null for a failure of the server's. */
    private volatile BiFunction<String, String, String> answers = (model, prompt) -> "{\"answer\": \"7\"}";

    @BeforeEach
    void start() throws IOException {
        line = new CommandLineFixture(home);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            JsonNode body = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            String model = body.path("model").asString();
            String prompt = body.path("messages").path(0).path("content").asString();
            asked.add(model + ": " + prompt);
            String text = answers.apply(model, prompt);
            byte[] bytes = (text == null ? "{\"error\":{\"message\":\"no\"}}" : answer(model, text))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text == null ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        table = home.resolve("local.json");
        Files.writeString(table, """
            {"version":1,
             "providers":{"local":{"dialect":"openai","base_url":"http://127.0.0.1:%d/v1"}},
             "tiers":[
              {"name":"nano","model_id":"small","provider":"local","cost_per_1k_input":0.001,"cost_per_1k_output":0.001,"max_tokens":4096},
              {"name":"standard","model_id":"large","provider":"local","cost_per_1k_input":0.01,"cost_per_1k_output":0.01,"max_tokens":4096}],
             "complexity_to_tier":{"simple":"nano","medium":"nano","complex":"nano","reasoning":"standard"},
             "default_tier":"nano"}\
            """.formatted(server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void judgesTheLeftTierAgainstTheRightOne() throws IOException {
        Path examples = examples(10);
        answers = (model, prompt) -> switch (prompt) {
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
        assertThat(compare(examples(6), "--json", "--cap", "0.03")).isEqualTo(Main.CAP_REACHED);
        assertThat(line.json().path("waiting").intValue()).isPositive();
        assertThat(line.err()).contains("The cap of $0.03 is reached");
        BigDecimal spent = line.json()
                .path("cost_left_usd")
                .decimalValue()
                .add(line.json().path("cost_right_usd").decimalValue());
        assertThat(spent).isLessThanOrEqualTo(new BigDecimal("0.03"));

        assertThat(compare(examples(6), "--json")).isZero();
        assertThat(compare(examples(6), "--json")).isZero();

        assertThat(asked).hasSize(12).doesNotHaveDuplicates();
        assertThat(line.json().path("items").intValue()).isEqualTo(6);
    }

    @Test
    void takesOverTheAnswersWhenMoreExamplesComeOrTheTermsChange() throws IOException {
        compare(examples(3), "--json");
        compare(examples(5), "--json", "--margin", "0.2");

        assertThat(asked).hasSize(10).doesNotHaveDuplicates();
        assertThat(line.json().path("cost_left_usd").decimalValue()).isEqualByComparingTo(new BigDecimal("0.0055"));
    }

    @Test
    void countsAFailedLeftAnswerAsWorseAndTriesItAgainTheNextTime() throws IOException {
        answers = (model, prompt) -> model.equals("small") && prompt.equals("prompt 1") ? null : "7";
        assertThat(compare(examples(3), "--json")).isZero();
        assertThat(line.json().path("failed").intValue()).isEqualTo(1);
        assertThat(line.json().path("worse").intValue()).isEqualTo(1);
        assertThat(line.json().path("items").intValue()).isEqualTo(3);

        answers = (model, prompt) -> "7";
        compare(examples(3), "--json");

        assertThat(line.json().path("failed").intValue()).isZero();
        assertThat(line.json().path("same").intValue()).isEqualTo(3);
    }

    @Test
    void endsWithASentenceWhereATierGivesNoAnswer() throws IOException {
        answers = (model, prompt) -> model.equals("large") ? null : "7";

        assertThat(compare(examples(2), "--json")).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("No answer came from standard");
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
        assertThat(compare(examples(1), "--margin", "2")).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("must lie between 0 and 1");
        assertThat(line.run(
                        "compare",
                        "--left",
                        "nano",
                        "--right",
                        "dear",
                        "--examples",
                        examples(1).toString(),
                        "--out",
                        home.resolve("out").toString(),
                        "--expect",
                        "number",
                        "--table",
                        table.toString()))
                .isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("There is no tier \"dear\"");
        assertThat(asked).isEmpty();
    }

    private int compare(Path examples, String... more) {
        List<String> args = new ArrayList<>(List.of("compare", "--left", "nano", "--right", "standard"));
        args.addAll(List.of(
                "--examples", examples.toString(), "--out", home.resolve("out").toString()));
        args.addAll(List.of("--expect", "number", "--table", table.toString()));
        args.addAll(List.of("--log", home.resolve("calls.db").toString()));
        args.addAll(List.of(more));
        return line.run(args.toArray(String[]::new));
    }

    private Path examples(int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("{\"id\":\"e")
                    .append(i)
                    .append("\",\"prompt\":\"prompt ")
                    .append(i);
            text.append("\",\"expected\":\"7\"}\n");
        }
        Path file = home.resolve("examples-" + count + ".jsonl");
        Files.writeString(file, text);
        return file;
    }

    private static String answer(String model, String text) {
        return """
            {"id":"c","object":"chat.completion","model":"%s",
             "choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100}}\
            """.formatted(model, MAPPER.writeValueAsString(text));
    }
}
