package signalbox.core.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every version of a table, in the folder {@code tiers.json.history} beside it: one plain copy each, named by its time
 * and hash, with its summary in a text file of the same name. Nothing is ever removed.
 */
public final class TableHistory {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int HASH_DIGITS = 16;
    private static final String TEXT = ".json";
    private static final String SUMMARY = ".txt";

    private final Path folder;

    TableHistory(Path tableFile) {
        this.folder = tableFile.resolveSibling(tableFile.getFileName() + ".history");
    }

    Path folder() {
        return folder;
    }

    /** All versions, newest first. Reads the disk. */
    public List<TableVersion> versions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<TableVersion> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(TEXT)).toList()) {
                version(file).ifPresent(versions::add);
            }
        }
        versions.sort(Comparator.comparing(TableVersion::time).reversed());
        return List.copyOf(versions);
    }

    /** A version's table; it may have findings, where the program has since become stricter. */
    public TableDocument read(TableVersion version) throws IOException {
        return TableDocument.parse(TableFile.read(version.file()));
    }

    /** Keeps a version, unless the newest one has the very same text. */
    void keep(TableDocument document, String summary, Instant time) throws IOException {
        Files.createDirectories(folder);
        List<TableVersion> versions = versions();
        if (!versions.isEmpty() && Files.readString(versions.getFirst().file()).equals(document.text())) {
            return;
        }
        String hash = document.table().map(RoutingTable::hash).orElse("0".repeat(HASH_DIGITS));
        Instant free = versions.isEmpty() || versions.getFirst().time().isBefore(time)
                ? time
                : versions.getFirst().time().plusMillis(1);
        String name = TIME.format(free) + "-" + hash.substring(0, HASH_DIGITS);
        TableFile.replace(folder.resolve(name + SUMMARY), summary);
        TableFile.replace(folder.resolve(name + TEXT), document.text());
    }

    private static Optional<TableVersion> version(Path file) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - TEXT.length());
        int dash = stem.lastIndexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        try {
            Instant time = TIME.parse(stem.substring(0, dash), Instant::from);
            Path summary = file.resolveSibling(stem + SUMMARY);
            String words = Files.exists(summary) ? Files.readString(summary) : "";
            return Optional.of(new TableVersion(time, words, stem.substring(dash + 1), file));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
