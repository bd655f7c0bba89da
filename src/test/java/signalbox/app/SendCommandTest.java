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
import java.util.Arrays;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way from the command line over HTTP into the log and the report. */
final class SendCommandTest {
    private static final String ANSWER = """
        {"id":"c1","object":"chat.completion","model":"gpt-4o-mini-2024-07-18",
         "choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],
         "usage":{"prompt_tokens":1000,"completion_tokens":10,"total_tokens":1010}}\
        """;

    @TempDir
    private Path home;

    private CommandLineFixture line;
    private HttpServer server;
    private Path table;
    private Path log;

    @BeforeEach
    void start() throws IOException {
        line = new CommandLineFixture(home);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        log = home.resolve("calls.db");
        table = home.resolve("local.json");
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        Files.writeString(table, """
            {"version":1,
             "providers":{"local":{"dialect":"openai","base_url":"%s"},
                          "keyed":{"dialect":"openai","base_url":"%s","api_key_env":"NO_SUCH_KEY_IS_SET"}},
             "tiers":[
              {"name":"nano","model_id":"gpt-4o-mini","provider":"local","cost_per_1k_input":0.00015,"cost_per_1k_output":0.0006,"max_tokens":4096},
              {"name":"standard","model_id":"gpt-4o","provider":"keyed","cost_per_1k_input":0.005,"cost_per_1k_output":0.015,"max_tokens":4096}],
             "complexity_to_tier":{"simple":"nano","medium":"nano","complex":"nano","reasoning":"standard"},
             "default_tier":"nano"}\
            """.formatted(base, base));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(int status, String body) {
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private int send(String... more) {
        String[] args = {"send", "--table", table.toString(), "--log", log.toString(), "--json", "--prompt", "2 + 2?"};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return line.run(all);
    }

    @Test
    void anAnswerIsPrintedWithItsCostAndIsInTheReport() {
        answer(200, ANSWER);

        int code = send();

        JsonNode json = line.json();
        assertThat(code).isZero();
        assertThat(json.path("content").stringValue()).isEqualTo("Four.");
        assertThat(json.path("model_served").stringValue()).isEqualTo("gpt-4o-mini");
        assertThat(json.path("input_tokens").intValue()).isEqualTo(1000);
        assertThat(json.path("output_tokens").intValue()).isEqualTo(10);
        assertThat(json.path("cost_usd").decimalValue()).isEqualByComparingTo(new BigDecimal("0.000156"));
        assertThat(json.path("attempts")).hasSize(1);

        assertThat(line.run("report", "--days", "1", "--json", "--table", table.toString(), "--log", log.toString()))
                .isZero();
        JsonNode report = line.json();
        assertThat(report.at("/tiers/nano/calls").intValue()).isEqualTo(1);
        assertThat(report.at("/tiers/nano/total_cost").decimalValue()).isEqualByComparingTo("0.000156");
        assertThat(report.path("total_cost").decimalValue()).isEqualByComparingTo("0.000156");
        assertThat(report.at("/baseline/cost").decimalValue()).isEqualByComparingTo("0.00515");
        assertThat(report.at("/baseline/saving").decimalValue()).isEqualByComparingTo("0.004994");
    }

    @Test
    void aMissingKeyIsNamedAndTheCallIsStillInTheLog() {
        int code = send("--tier", "standard");

        assertThat(code).isEqualTo(2);
        assertThat(line.err()).contains("NO_SUCH_KEY_IS_SET");
        assertThat(line.json().path("status").stringValue()).isEqualTo("failed");
        assertThat(line.json().path("cost_usd").decimalValue()).isEqualByComparingTo("0");
        line.run("report", "--days", "1", "--json", "--table", table.toString(), "--log", log.toString());
        assertThat(line.json().at("/tiers/standard/errors").intValue()).isEqualTo(1);
    }

    @Test
    void aProviderThatRefusesTheKeyEndsWithASentence() {
        answer(401, "{\"error\":{\"message\":\"Incorrect API key provided: sk-abcdefghijklmnop\"}}");

        assertThat(send()).isEqualTo(2);
        assertThat(line.err()).isNotBlank().doesNotContain("sk-abcdefghijklmnop");
        assertThat(line.out()).doesNotContain("sk-abcdefghijklmnop");
    }

    @Test
    void practiceModeNeedsNoKeyAndSaysThatItIsPractice() {
        int code = line.run("send", "--practice", "--json", "--prompt", "Hello!");

        assertThat(code).isZero();
        assertThat(line.json().path("simulated").booleanValue()).isTrue();
        assertThat(line.workspace().calls()).doesNotExist();
        assertThat(line.workspace().practiceCalls()).exists();
    }

    @Test
    void aReportOfALogThatIsNotThereMakesNone() {
        Path nowhere = home.resolve("nowhere.db");

        assertThat(line.run("report", "--log", nowhere.toString())).isEqualTo(2);
        assertThat(line.err()).contains("nowhere.db");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aFileThatIsNoLogEndsWithASentence() throws IOException {
        Path text = home.resolve("notes.txt");
        Files.writeString(text, "These are notes, not a database, whatever the name of the option says.");

        assertThat(line.run("report", "--log", text.toString())).isEqualTo(2);
        assertThat(line.err()).contains("notes.txt");
    }
}
