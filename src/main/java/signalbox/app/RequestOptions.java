package signalbox.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The options that say what is asked. */
final class RequestOptions {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Either a prompt or a conversation. */
    static final class Content {
        @Option(names = "--prompt", paramLabel = "TEXT", description = "One user message.")
        @Nullable
        String prompt;

        @Option(
                names = "--messages",
                paramLabel = "FILE",
                description = "A JSON file: a list of messages, or a chat-completions body; - reads standard input.")
        @Nullable
        Path messages;
    }

    @ArgGroup
    @Nullable
    Content content;

    @Option(names = "--user", paramLabel = "NAME", description = "Who asks, for user overrides.")
    @Nullable
    String user;

    @Option(names = "--task", paramLabel = "TYPE", description = "The declared task type, for task routes.")
    @Nullable
    String task;

    @Option(names = "--tier", paramLabel = "NAME", description = "Insist on this tier.")
    @Nullable
    String tier;

    RoutingHints hints() {
        return new RoutingHints(user, task, tier);
    }

    boolean hasContent() {
        return content != null;
    }

    ChatRequest request() throws UserException {
        if (content == null) {
            throw new UserException("Nothing to route: give --prompt TEXT or --messages FILE.");
        }
        if (content.prompt != null) {
            return ChatRequest.ofPrompt(content.prompt, hints());
        }
        Path file = Objects.requireNonNull(content.messages);
        boolean standardInput = file.toString().equals("-");
        String place = standardInput ? "Standard input" : file.toString();
        try {
            String text = standardInput ? utf8(System.in.readAllBytes()) : Files.readString(file);
            if (text.isBlank()) {
                throw new UserException(place + " is empty.");
            }
            return ChatRequest.ofBody(body(MAPPER.readTree(text)), hints());
        } catch (IOException unreadable) {
            throw UserException.unreadable(place, unreadable);
        } catch (JacksonException broken) {
            throw new UserException(
                    place + " is not JSON: line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ".",
                    broken);
        } catch (IllegalArgumentException wrong) {
            throw new UserException(place + ": " + wrong.getMessage() + ".", wrong);
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static ObjectNode body(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("messages", json);
        return body;
    }
}
