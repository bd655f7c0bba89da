package signalbox.core.pricing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.chat.ModelRef;

/**
 * The shipped price list together with what the operator imported into a file, which is read again within two seconds of
 * its being changed. Safe for use by many threads.
 */
public final class PriceFile implements PriceBook {
    private static final Logger LOG = LoggerFactory.getLogger(PriceFile.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Path path;
    private final PriceList shipped;
    private volatile Read read;

    /** @param changed when the file was written; null where there is none */
    private record Read(PriceList list, @Nullable FileTime changed, long lookedAt) {}

    private PriceFile(Path path, PriceList shipped, Read read) {
        this.path = path;
        this.shipped = shipped;
        this.read = read;
    }

    /**
     * @param path need not exist
     * @throws IOException where it exists and cannot be read, with a sentence
     */
    public static PriceFile open(Path path) throws IOException {
        PriceList shipped = PriceList.shipped();
        return new PriceFile(path, shipped, read(path, shipped));
    }

    /** The list as it is now. */
    public PriceList list() {
        Read last = read;
        if (System.nanoTime() - last.lookedAt() > BETWEEN_LOOKS.toNanos()) {
            look(last);
        }
        return read.list();
    }

    @Override
    public Optional<ModelPrice> priceOf(ModelRef model, Instant at, long promptTokens) {
        return list().priceOf(model, at, promptTokens);
    }

    /** What was imported so far; empty where nothing was. */
    public List<ListedModel> imported() throws IOException {
        return imported(path);
    }

    /** Writes what is imported in place of what was, whole or not at all. */
    public void write(Collection<ListedModel> imported) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "prices", ".part");
        try {
            Files.write(written, PriceListJson.write(imported));
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
        read = read(path, shipped);
    }

    private void look(Read last) {
        try {
            FileTime changed = changed(path);
            read = Objects.equals(changed, last.changed())
                    ? new Read(last.list(), changed, System.nanoTime())
                    : read(path, shipped);
        } catch (IOException unreadable) {
            LOG.warn("The imported prices cannot be read again: {}", unreadable.getMessage());
            read = new Read(last.list(), last.changed(), System.nanoTime());
        }
    }

    private static Read read(Path path, PriceList shipped) throws IOException {
        FileTime changed = changed(path);
        List<ListedModel> imported = imported(path);
        return new Read(imported.isEmpty() ? shipped : shipped.with(imported), changed, System.nanoTime());
    }

    private static @Nullable FileTime changed(Path path) throws IOException {
        try {
            return Files.getLastModifiedTime(path);
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    private static List<ListedModel> imported(Path path) throws IOException {
        try {
            return PriceListJson.read(Files.readAllBytes(path));
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IllegalArgumentException broken) {
            throw new IOException(
                    "The imported prices in " + path + " cannot be understood. Import them again, or remove the file.",
                    broken);
        }
    }
}
