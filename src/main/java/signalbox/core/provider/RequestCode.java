package signalbox.core.provider;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same request as a piece of code, as it goes to a provider in its dialect. The key is never in it: the code reads
 * the environment variable that the table names.
 */
public final class RequestCode {
    /** What to write it in. */
    public enum Language {
        /** For a POSIX shell. */
        CURL,
        /** Python 3, with nothing but its standard library. */
        PYTHON,
        /** JavaScript, as a module for Node 18 or later. */
        JAVASCRIPT,
        /** The body alone. */
        JSON
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Stands where the key belongs until the language says how to read it. */
    private static final String KEY = "\u0000key\u0000";

    private final Provider provider;
    private final String address;
    private final Map<String, String> headers;
    private final ObjectNode body;

    /** @param maxTokens bound on the answer where the request sets none */
    public RequestCode(ChatRequest request, Provider provider, String modelId, int maxTokens) {
        WireFormat format = switch (provider.dialect()) {
            case Dialect.OPENAI -> new OpenAiFormat();
            case Dialect.ANTHROPIC -> new AnthropicFormat();
        };
        this.provider = provider;
        this.address = format.address(provider).toString();
        this.headers = format.headers(provider.apiKeyEnv().map(_ -> KEY).orElse(null));
        this.body = format.body(new ModelCall(provider, modelId, request, maxTokens, false, Duration.ZERO));
    }

    public String in(Language language) {
        return switch (language) {
            case CURL -> curl();
            case PYTHON -> python();
            case JAVASCRIPT -> javascript();
            case JSON -> json();
        };
    }

    private String json() {
        return JSON.writeValueAsString(body);
    }

    /** The body is a here-document, in which nothing needs quoting. */
    private String curl() {
        String lines = headers.entrySet().stream()
                .map(header -> "  -H \"" + header.getKey() + ": "
                        + header.getValue().replace(KEY, "$" + variable()) + "\" \\\n")
                .collect(Collectors.joining());
        return "curl '" + address.replace("'", "'\\''") + "' \\\n" + lines + "  --data-binary @- <<'JSON'\n" + json()
                + "\nJSON\n";
    }

    private String python() {
        String lines = headers.entrySet().stream()
                .map(header -> "    " + quoted(header.getKey()) + ": "
                        + withKey(header.getValue(), "os.environ[" + quoted(variable()) + "]") + ",\n")
                .collect(Collectors.joining());
        return "import json\nimport os\nimport urllib.request\n\nbody = " + pythonLiteral(body, "")
                + "\nrequest = urllib.request.Request(\n    " + quoted(address)
                + ",\n    data=json.dumps(body).encode(),\n    headers={\n" + lines.indent(4)
                + "    },\n)\nwith urllib.request.urlopen(request) as answer:\n"
                + "    print(json.dumps(json.load(answer), indent=2, ensure_ascii=False))\n";
    }

    private String javascript() {
        String lines = headers.entrySet().stream()
                .map(header -> "    " + quoted(header.getKey()) + ": "
                        + withKey(header.getValue(), "process.env." + variable()) + ",\n")
                .collect(Collectors.joining());
        return "const answer = await fetch(" + quoted(address) + ", {\n  method: \"POST\",\n  headers: {\n" + lines
                + "  },\n  body: JSON.stringify(" + json() + "),\n});\n"
                + "console.log(JSON.stringify(await answer.json(), null, 2));\n";
    }

    private String variable() {
        return provider.apiKeyEnv().orElse("");
    }

    /** A header's text, put together with the key where it belongs. */
    private static String withKey(String text, String key) {
        if (!text.contains(KEY)) {
            return quoted(text);
        }
        String before = text.substring(0, text.indexOf(KEY));
        return before.isEmpty() ? key : quoted(before) + " + " + key;
    }

    /** A text in the quotes of JSON, which Python and JavaScript read alike. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String pythonLiteral(JsonNode node, String indent) {
        String inner = indent + "    ";
        return switch (node) {
            case ObjectNode object
            when !object.isEmpty() ->
                object.propertyStream()
                        .map(field -> inner + quoted(field.getKey()) + ": " + pythonLiteral(field.getValue(), inner))
                        .collect(Collectors.joining(",\n", "{\n", ",\n" + indent + "}"));
            case ArrayNode array
            when !array.isEmpty() ->
                array.valueStream()
                        .map(value -> inner + pythonLiteral(value, inner))
                        .collect(Collectors.joining(",\n", "[\n", ",\n" + indent + "]"));
            case JsonNode value when value.isBoolean() -> value.booleanValue() ? "True" : "False";
            case JsonNode value when value.isNull() -> "None";
            case JsonNode value -> JSON.writeValueAsString(value);
        };
    }
}
