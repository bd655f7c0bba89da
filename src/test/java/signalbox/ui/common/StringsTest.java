package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text that the sources ask for exists, and every text that exists is asked for. A key is either written out in
 * the sources, or begins with a literal that ends in a dot, as in {@code Strings.text("calls.status." + name)}.
 */
final class StringsTest {
    private static final Path PROPERTIES = Path.of("src/main/resources/signalbox/ui/common/strings.properties");
    private static final Pattern ASKED = Pattern.compile("Strings\\s*\\.text\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-zA-Z0-9_.-]+)\"");

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String key : found(ASKED)) {
            boolean exists =
                    key.endsWith(".") ? keys().stream().anyMatch(known -> known.startsWith(key)) : keys().contains(key);
            if (!exists) {
                missing.add(key);
            }
        }
        assertThat(missing).as("keys without a text").isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        Set<String> literals = found(LITERAL);
        Set<String> unused = new TreeSet<>(keys());
        unused.removeAll(literals);
        unused.removeIf(key -> literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal)));
        assertThat(unused).as("texts that no source asks for").isEmpty();
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        assertThat(keysAsWritten()).doesNotHaveDuplicates();
    }

    private static Set<String> keys() throws IOException {
        return new HashSet<>(keysAsWritten());
    }

    private static List<String> keysAsWritten() throws IOException {
        return Files.readAllLines(PROPERTIES).stream()
                .filter(line -> line.matches("[a-z][\\w.-]*\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
