package signalbox.core.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/** Reads and replaces text files whole: a reader, or a program started after a crash, sees the old text or the new. */
final class TableFile {
    private TableFile() {}

    /**
     * The text of a file.
     *
     * @throws IOException with a sentence for the reader
     */
    static String read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, not a routing table.");
        }
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "There is no routing table at " + file + ". Name another file with --table.", missing);
        } catch (AccessDeniedException denied) {
            throw new IOException(file + " may not be read by this user.", denied);
        } catch (CharacterCodingException foreign) {
            throw new IOException(file + " is not text in UTF-8. Save it as UTF-8 and try again.", foreign);
        }
    }

    /**
     * Replaces a file's text, or makes the file: written beside it, forced to the disk, then moved into place. What a
     * link points to is replaced, not the link.
     */
    static void replace(Path file, String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
        Path temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".tmp");
        try {
            keepPermissions(target, temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(folder);
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView to = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (to != null && Files.exists(target)) {
            to.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    /** Makes the move itself last; not every file system lets a folder be opened for that. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // The move is still atomic; only its moment on the disk is then the system's choice.
        }
    }
}
