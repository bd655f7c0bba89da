package signalbox.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as the terminal would, in a workspace of its own, and keeps what they print. */
final class CommandLineFixture {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Workspace workspace;

    CommandLineFixture(Path home) {
        this.workspace = new Workspace(home);
    }

    Workspace workspace() {
        return workspace;
    }

    int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(workspace, new Output(utf8(out), utf8(err)), args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return MAPPER.readTree(out());
    }

    List<JsonNode> jsonLines() {
        return out().lines().map(MAPPER::readTree).toList();
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
