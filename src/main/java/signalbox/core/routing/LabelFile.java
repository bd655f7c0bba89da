package signalbox.core.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.Complexity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which complexity was right for which prompt, as the operator said: one {@code {"prompt", "complexity"}} a line, the
 * form in which a classifier is trained. One label for each prompt; lines that are something else stay as they are. Every
 * method blocks; safe for use by many threads of this process.
 */
public final class LabelFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;

    public LabelFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** What was said of a prompt; empty where nothing was. */
    public synchronized Optional<Complexity> of(String prompt) throws IOException {
        return lines().stream().filter(line -> isOf(line, prompt)).findFirst().flatMap(LabelFile::complexity);
    }

    /**
     * Says which complexity is right for a prompt.
     *
     * @param complexityOrNull null to take back what was said
     * @return what was said before
     */
    public synchronized Optional<Complexity> set(String prompt, @Nullable Complexity complexityOrNull)
            throws IOException {
        Optional<Complexity> before = of(prompt);
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> isOf(line, prompt));
        if (complexityOrNull != null) {
            ObjectNode label = JSON.createObjectNode();
            label.put("prompt", prompt);
            label.put("complexity", complexityOrNull.wireName());
            lines.add(label.toString());
        }
        write(lines);
        return before;
    }

    /** How many lines there are. */
    public synchronized int size() throws IOException {
        return lines().size();
    }

    private List<String> lines() throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        return Files.readAllLines(path).stream().filter(line -> !line.isBlank()).toList();
    }

    /** Whole or not at all: a crash in between leaves the file as it was. */
    private void write(List<String> lines) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        Files.write(next, lines);
        Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isOf(String line, String prompt) {
        try {
            return JSON.readTree(line).path("prompt").asString("").equals(prompt);
        } catch (JacksonException somethingElse) {
            return false;
        }
    }

    private static Optional<Complexity> complexity(String line) {
        JsonNode label = JSON.readTree(line);
        try {
            return Optional.of(
                    Complexity.valueOf(label.path("complexity").asString("").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
