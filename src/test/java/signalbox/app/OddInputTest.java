package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a command is given, it ends in a sentence and in code 2. */
final class OddInputTest {
    private static final byte[] NOT_UTF_8 = {'c', 'a', 'f', (byte) 0xE9, '\n'};

    @TempDir
    Path folder;

    private CommandLineFixture line = new CommandLineFixture(Path.of(""));

    @BeforeEach
    void open() {
        line = new CommandLineFixture(folder.resolve("home"));
    }

    @Test
    void saysThatAFileIsNoTextInUtf8() throws IOException {
        String file = Files.write(folder.resolve("latin.json"), NOT_UTF_8).toString();

        assertTrouble(file + " is not a text in UTF-8.", "route", "--batch", file);
        assertTrouble(file + " is not a text in UTF-8.", "route", "--messages", file);
        assertTrouble(file + " is not a text in UTF-8.", "explain", "--prompt", "Hello", "--table", file);
        assertTrouble(file + " is not a text in UTF-8.", "check", "--table", file);
    }

    @Test
    void saysThatStandardInputIsEmptyOrNoTextInUtf8() {
        assertTrouble("Standard input is empty.", new byte[0]);
        assertTrouble("Standard input is not a text in UTF-8.", NOT_UTF_8);
        assertTrouble("Standard input is not JSON: line 1, column 2.", new byte[] {'{'});
    }

    @Test
    void saysWhyAFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertTrouble(
                file + " cannot be written: a file of that name is in the way.", "screenshots", "--out", file + "");
    }

    @Test
    void knowsCommandsAndWholeNumbersByTheirNames() {
        assertThat(line.run("rout")).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).startsWith("There is no command \"rout\".");

        assertThat(line.run("report", "--days", "some")).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).startsWith("Invalid value for option '--days': 'some' is not a whole number");

        assertThat(line.run("route", "stray")).isEqualTo(Main.USER_ERROR);
        assertThat(line.err()).contains("'stray'").contains("See: signalbox route --help");
    }

    private void assertTrouble(String sentence, String... command) {
        assertThat(line.run(command)).as(sentence).isEqualTo(Main.USER_ERROR);
        assertThat(line.err().strip()).isEqualTo(sentence);
        assertThat(line.out()).isEmpty();
    }

    private void assertTrouble(String sentence, byte[] standardInput) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(standardInput));
        try {
            assertTrouble(sentence, "route", "--messages", "-");
        } finally {
            System.setIn(terminal);
        }
    }
}
