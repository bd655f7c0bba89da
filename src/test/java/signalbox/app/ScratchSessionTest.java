package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableStore;

final class ScratchSessionTest {
    private static final String TABLE = """
        { "version": 1,
          "providers": { "any": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1" } },
          "tiers": [ { "name": "small", "model_id": "m", "provider": "any" } ],
          "complexity_to_tier": { "simple": "small", "medium": "small", "complex": "small", "reasoning": "small" },
          "default_tier": "small" }
        """;

    @TempDir
    Path folder;

    @Test
    void worksOnACopyOfTheTableSoThatApplyingChangesNothingOfTheOperators() throws Exception {
        Path named = Files.writeString(folder.resolve("tiers.json"), TABLE);
        var option = new TableOption();
        option.table = named;
        Path scratch;
        try (ScratchSession opened = ScratchSession.open(option, new LogOption())) {
            scratch = opened.folder().path();
            TableStore tables = opened.session().tables();
            assertThat(tables.table().defaultTier()).isEqualTo("small");
            tables.apply(
                    TableDocument.parse(TABLE.replace("small", "tiny")).basedOn(tables.document()), "Renamed the tier");
            assertThat(tables.table().defaultTier()).isEqualTo("tiny");
        }
        assertThat(named).hasContent(TABLE);
        assertThat(folder)
                .isDirectoryContaining(path -> path.equals(named))
                .isDirectoryNotContaining("glob:**.history");
        assertThat(scratch).doesNotExist();
    }
}
