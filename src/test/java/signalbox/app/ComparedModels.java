package signalbox.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider of two models that notes each request that arrives, and the command that compares them. */
final class ComparedModels implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Each request as {@code "model: prompt"}, in the order in which they came. */
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** What a model says to a prompt; null for a failure of the server's. */
    volatile BiFunction<String, String, String> answers = (model, prompt) -> "{\"answer\": \"7\"}";
    /** Answers wait for it. */
    volatile CountDownLatch hold = new CountDownLatch(0);

    private final Path home;
    private final HttpServer server;
    private final Path table;

    ComparedModels(Path home) throws IOException {
        this.home = home;
        this.table = home.resolve("local.json");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            JsonNode body = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            String model = body.path("model").asString();
            String prompt = body.path("messages").path(0).path("content").asString();
            asked.add(model + ": " + prompt);
            try {
                hold.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            String text = answers.apply(model, prompt);
            byte[] bytes = (text == null ? "{\"error\":{\"message\":\"no\"}}" : answer(model, text))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text == null ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        writeTable("");
    }

    Path table() {
        return table;
    }

    /** @param more fields of the table, with a comma before each */
    void writeTable(String more) throws IOException {
        Files.writeString(table, """
            {"version":1,
             "providers":{"local":{"dialect":"openai","base_url":"http://127.0.0.1:%d/v1"}},
             "tiers":[
              {"name":"nano","model_id":"small","provider":"local","cost_per_1k_input":0.001,"cost_per_1k_output":0.001,"max_tokens":4096},
              {"name":"standard","model_id":"large","provider":"local","cost_per_1k_input":0.01,"cost_per_1k_output":0.01,"max_tokens":4096}],
             "complexity_to_tier":{"simple":"nano","medium":"nano","complex":"nano","reasoning":"standard"},
             "default_tier":"nano"%s}\
            """.formatted(server.getAddress().getPort(), more));
    }

    String[] command(Path examples, String... more) {
        List<String> args = new ArrayList<>(List.of("compare", "--left", "nano", "--right", "standard"));
        args.addAll(List.of(
                "--examples", examples.toString(), "--out", home.resolve("out").toString()));
        args.addAll(List.of("--expect", "number", "--table", table.toString()));
        args.addAll(List.of("--log", home.resolve("calls.db").toString()));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    Path examples(int count) throws IOException {
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

    @Override
    public void close() {
        hold.countDown();
        server.stop(0);
    }

    private static String answer(String model, String text) {
        return """
            {"id":"c","object":"chat.completion","model":"%s",
             "choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100}}\
            """.formatted(model, MAPPER.writeValueAsString(text));
    }
}
