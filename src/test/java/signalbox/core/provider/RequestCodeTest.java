package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the code for real, against a server of the test. */
final class RequestCodeTest {
    private static final String PROMPT = "It's \"quoted\" $HOME `date` \\n ''' \"\"\" ü😀\nJSON?\nnew line";
    private static final ChatRequest REQUEST =
            ChatRequest.of(List.of(ChatMessage.system("Be brief"), ChatMessage.user(PROMPT)), RoutingHints.NONE);

    @TempDir
    Path folder;

    private HttpServer server;
    private volatile String path = "";
    private volatile String key = "";
    private volatile JsonNode body = JsonMapper.shared().nullNode();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void curlSendsTheRequestInTheDialectOfOpenAi() throws Exception {
        String code = code(Dialect.OPENAI).in(RequestCode.Language.CURL);
        assertThat(code).contains("Bearer $TEST_KEY").doesNotContain("secret");

        assertThat(run("sh", "request.sh", code)).contains("recorded");
        assertThat(path).isEqualTo("/v1/chat/completions");
        assertThat(key).isEqualTo("Bearer secret");
        assertThat(body.path("messages").path(1).path("content").asString()).isEqualTo(PROMPT);
        assertThat(body.path("model").asString()).isEqualTo("some-model");
    }

    @Test
    void curlSendsTheRequestInTheDialectOfAnthropic() throws Exception {
        assertThat(run("sh", "request.sh", code(Dialect.ANTHROPIC).in(RequestCode.Language.CURL)))
                .contains("recorded");
        assertThat(path).isEqualTo("/v1/messages");
        assertThat(key).isEqualTo("secret");
        assertThat(body.path("system").asString()).isEqualTo("Be brief");
        assertThat(body.path("messages")
                        .path(0)
                        .path("content")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo(PROMPT);
    }

    @Test
    void pythonSendsTheSameRequest() throws Exception {
        assertThat(run("python3", "request.py", code(Dialect.OPENAI).in(RequestCode.Language.PYTHON)))
                .contains("recorded");
        assertThat(key).isEqualTo("Bearer secret");
        assertThat(body.path("messages").path(1).path("content").asString()).isEqualTo(PROMPT);
    }

    @Test
    void javaScriptSendsTheSameRequest() throws Exception {
        assertThat(run("node", "request.mjs", code(Dialect.ANTHROPIC).in(RequestCode.Language.JAVASCRIPT)))
                .contains("recorded");
        assertThat(key).isEqualTo("secret");
        assertThat(body.path("system").asString()).isEqualTo("Be brief");
    }

    @Test
    void jsonIsTheBodyAsItIsSent() {
        JsonNode json = JsonMapper.shared().readTree(code(Dialect.OPENAI).in(RequestCode.Language.JSON));
        assertThat(json.path("model").asString()).isEqualTo("some-model");
        assertThat(json.path("max_tokens").intValue()).isEqualTo(100);
        assertThat(json.has("stream")).isFalse();
    }

    @Test
    void sendsNoKeyToAProviderWithoutOne() {
        var local = new Provider("local", Dialect.OPENAI, URI.create("http://127.0.0.1:1/v1"), null);
        for (RequestCode.Language language : RequestCode.Language.values()) {
            assertThat(new RequestCode(REQUEST, local, "some-model", 100).in(language))
                    .doesNotContain("Authorization");
        }
    }

    private RequestCode code(Dialect dialect) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        return new RequestCode(
                REQUEST, new Provider("test", dialect, URI.create(address), "TEST_KEY"), "some-model", 100);
    }

    private void answer(HttpExchange exchange) throws IOException {
        path = exchange.getRequestURI().getPath();
        key = Map.of("/v1/messages", "x-api-key").getOrDefault(path, "Authorization");
        key = exchange.getRequestHeaders().getFirst(key);
        body = JsonMapper.shared().readTree(exchange.getRequestBody());
        byte[] answer = "{\"answer\": \"recorded\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String run(String program, String name, String code) throws Exception {
        assumeTrue(there(program), program + " is not installed");
        Path file = Files.writeString(folder.resolve(name), code);
        ProcessBuilder builder = new ProcessBuilder(program, file.toString()).redirectErrorStream(true);
        builder.environment().put("TEST_KEY", "secret");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private static boolean there(String program) {
        try {
            return new ProcessBuilder(program, program.equals("sh") ? "-c" : "--version", "curl --version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }
}
