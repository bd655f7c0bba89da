package signalbox.core.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks a provider which models it has: {@code /models} of the OpenAI dialect, {@code /v1/models} of Anthropic's. Safe for
 * use by many threads.
 */
public final class ModelListing {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ApiKeys keys;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public ModelListing(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * The names under which a provider's models are called, in its own order. Blocks for at most some seconds.
     *
     * @throws IOException with a sentence, where the provider cannot be asked or does not say
     */
    public List<String> of(Provider provider) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(provider), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(provider.name() + " answered with status " + answer.statusCode() + ".");
        }
        try {
            return Json.MAPPER
                    .readTree(answer.body())
                    .path("data")
                    .valueStream()
                    .map(model -> name(model))
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (JacksonException unreadable) {
            throw new IOException(provider.name() + " did not answer with a list of models.", unreadable);
        }
    }

    private static String name(JsonNode model) {
        return model.path("id").asString("");
    }

    private HttpRequest request(Provider provider) throws IOException {
        boolean openAi = provider.dialect() == Dialect.OPENAI;
        String address = Addresses.withoutSlash(provider.baseUrl()) + (openAi ? "/models" : "/v1/models");
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .GET();
            if (!openAi) {
                request.header("anthropic-version", "2023-06-01");
            }
            keys.keyFor(provider)
                    .ifPresent(key ->
                            request.header(openAi ? "Authorization" : "x-api-key", openAi ? "Bearer " + key : key));
            return request.build();
        } catch (IllegalArgumentException wrong) {
            throw new IOException(provider.baseUrl() + " is not an address that can be called.", wrong);
        }
    }
}
