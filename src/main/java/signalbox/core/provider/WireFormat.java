package signalbox.core.provider;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.table.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One dialect: how a call is written and how its answer is read. Stateless. */
interface WireFormat {
    URI address(Provider provider);

    /** @param keyOrNull none where the provider is called without one */
    Map<String, String> headers(@Nullable String keyOrNull);

    ObjectNode body(ModelCall call);

    /**
     * Reads an answer that came whole.
     *
     * @param asked the model's name as it was asked for
     * @throws ProviderException where this is an error, or no answer in this dialect
     */
    ChatAnswer read(JsonNode body, String asked) throws ProviderException;

    /** Begins to read an answer that comes as events. */
    AnswerStream open(String asked);
}
