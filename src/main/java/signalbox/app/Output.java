package signalbox.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The terminal, as the commands use it: results on standard output, sentences about trouble on standard error. */
final class Output {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final PrintStream out;
    private final PrintStream err;

    Output(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static Output terminal() {
        return new Output(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    void line(String text) {
        out.println(text);
    }

    /** Text as it comes, without a line end. */
    void piece(String text) {
        out.print(text);
        out.flush();
    }

    /** One JSON value on one line. */
    void json(JsonNode value) {
        out.println(MAPPER.writeValueAsString(value));
    }

    void trouble(String sentence) {
        err.println(sentence);
    }
}
