package signalbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every source file: its format and its size. {@code mvn -Pformat} formats them all. */
final class SourceTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_STYLESHEET = 200;

    @Test
    void everyJavaFileIsFormatted() throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> unformatted = new ArrayList<>();
        for (Path file : filesEndingWith(".java")) {
            String source = Files.readString(file);
            if (!formatter.formatSourceAndFixImports(source).equals(source)) {
                unformatted.add(file);
            }
        }
        assertThat(unformatted).as("files to format: run mvn -Pformat").isEmpty();
    }

    @Test
    void noJavaFileIsLongerThan400Lines() throws IOException {
        assertThat(longerThan(LONGEST_FILE, ".java")).isEmpty();
    }

    @Test
    void noStylesheetIsLongerThan200Lines() throws IOException {
        assertThat(longerThan(LONGEST_STYLESHEET, ".css")).isEmpty();
    }

    @Test
    void onlyTheTokensHaveColours() throws IOException {
        List<Path> coloured = new ArrayList<>();
        for (Path file : filesEndingWith(".css")) {
            if (!file.endsWith("tokens.css")
                    && Files.readString(file).matches("(?s).*(#[0-9a-fA-F]{3,8}\\b|rgba?\\().*")) {
                coloured.add(file);
            }
        }
        assertThat(coloured).as("stylesheets with a colour of their own").isEmpty();
    }

    private static List<Path> longerThan(int lines, String ending) throws IOException {
        List<Path> tooLong = new ArrayList<>();
        for (Path file : filesEndingWith(ending)) {
            if (Files.readAllLines(file).size() > lines) {
                tooLong.add(file);
            }
        }
        return tooLong;
    }

    private static List<Path> filesEndingWith(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
