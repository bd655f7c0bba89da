package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import signalbox.support.ScriptedServer;

final class ModelListingTest {
    private final ModelListing listing = new ModelListing(new ProviderKeys(Map.of("SOME_KEY", "sk-1")::get));

    @Test
    void readsTheNamesOfAnOpenAiProvider() throws Exception {
        try (var server = answering("{\"data\":[{\"id\":\"one\"},{\"id\":\"two\"}]}")) {
            assertThat(listing.of(provider(Dialect.OPENAI, server.uri() + "/v1/")))
                    .containsExactly("one", "two");
            assertThat(server.request())
                    .startsWith("GET /v1/models ")
                    .containsIgnoringCase("authorization: bearer sk-1");
        }
    }

    @Test
    void readsTheNamesOfAnAnthropicProvider() throws Exception {
        try (var server = answering("{\"data\":[{\"type\":\"model\",\"id\":\"claude\"}]}")) {
            assertThat(listing.of(provider(Dialect.ANTHROPIC, server.uri().toString())))
                    .containsExactly("claude");
            assertThat(server.request())
                    .startsWith("GET /v1/models ")
                    .containsIgnoringCase("x-api-key: sk-1")
                    .containsIgnoringCase("anthropic-version: 2023-06-01");
        }
    }

    @Test
    void saysThatAProviderDoesNotTell() throws Exception {
        try (var server = ScriptedServer.answering(500, "text/plain", "no")) {
            assertThatThrownBy(() -> listing.of(provider(Dialect.OPENAI, server.uri() + "/v1")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("some answered with status 500.");
        }
        try (var server = answering("no list")) {
            assertThatThrownBy(() -> listing.of(provider(Dialect.OPENAI, server.uri() + "/v1")))
                    .hasMessageContaining("did not answer with a list of models");
        }
    }

    private static ScriptedServer answering(String body) throws IOException {
        return ScriptedServer.answering(200, "application/json", body);
    }

    private static Provider provider(Dialect dialect, String address) {
        return new Provider("some", dialect, URI.create(address), "SOME_KEY");
    }
}
