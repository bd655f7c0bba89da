package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.InlineTaskRunner;
import signalbox.support.LogLines;

final class SettingsFileTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("settings.json");
    }

    @Test
    void remembersFromOneStartToTheNext() {
        open().write("shell.screen", "CALLS");

        assertThat(open().read("shell.screen")).contains("CALLS");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void knowsNothingAtTheFirstStart() {
        assertThat(open().read("shell.screen")).isEmpty();
    }

    @Test
    void startsAfreshFromADamagedFile() throws IOException {
        Files.writeString(file, "{ \"shell.screen\": ");

        SettingsFile settings;
        try (LogLines logged = LogLines.of(SettingsFile.class)) {
            settings = open();
            assertThat(logged.lines()).singleElement().asString().contains(file + " cannot be read and are left out");
        }
        assertThat(settings.read("shell.screen")).isEmpty();

        settings.write("shell.screen", "COMPARE");
        assertThat(open().read("shell.screen")).contains("COMPARE");
    }

    @Test
    void survivesAFolderThatCannotBeWritten() {
        SettingsFile settings = SettingsFile.open(folder.resolve("missing/settings.json"), new InlineTaskRunner());
        try (LogLines logged = LogLines.of(SettingsFile.class)) {
            settings.write("shell.screen", "CALLS");
            assertThat(logged.lines()).singleElement().asString().startsWith("WARN The window's settings could not");
        }

        assertThat(settings.read("shell.screen")).contains("CALLS");
    }

    private SettingsFile open() {
        return SettingsFile.open(file, new InlineTaskRunner());
    }
}
