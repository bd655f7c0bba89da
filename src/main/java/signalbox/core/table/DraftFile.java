package signalbox.core.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft that was not applied yet, kept beside its table in {@code tiers.json.draft} with the text that it was made
 * from, so that a restart loses nothing. Safe for use by many threads; all methods use the disk.
 */
public final class DraftFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private volatile TableDocument newest = TableDocument.parse("");

    DraftFile(Path tableFile) {
        this.file = tableFile.resolveSibling(tableFile.getFileName() + ".draft");
    }

    /** The draft kept here, based on what it was made from; empty where there is none that can be edited. */
    public Optional<TableDocument> load() {
        try {
            JsonNode kept = MAPPER.readTree(Files.readString(file));
            TableDocument base = TableDocument.parse(kept.path("base").asString(""));
            TableDocument draft = TableDocument.parse(kept.path("draft").asString(""));
            return draft.tree().isPresent() && base.tree().isPresent()
                    ? Optional.of(draft.basedOn(base))
                    : Optional.empty();
        } catch (IOException | JacksonException nothingKept) {
            return Optional.empty();
        }
    }

    /** Keeps a draft, or forgets it where it is no different from its base. Of several at once the last one stays. */
    public void save(TableDocument draft) throws IOException {
        newest = draft;
        synchronized (this) {
            TableDocument latest = newest;
            if (latest.equals(latest.base())) {
                Files.deleteIfExists(file);
            } else {
                ObjectNode kept = MAPPER.createObjectNode();
                kept.put("base", latest.base().text()).put("draft", latest.text());
                TableFile.replace(file, MAPPER.writeValueAsString(kept));
            }
        }
    }
}
