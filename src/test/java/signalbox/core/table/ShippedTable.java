package signalbox.core.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tiers.json at the top of the repository. */
public final class ShippedTable {
    private ShippedTable() {}

    public static String text() {
        try {
            return Files.readString(Path.of("tiers.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static RoutingTable table() {
        return TableDocument.parse(text()).table().orElseThrow();
    }
}
