package signalbox.core.chat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Reads a file to go along with a prompt: an image as it is, anything else as text. */
public final class AttachmentReader {
    private static final long LARGEST_IMAGE = 10_000_000;
    private static final long LARGEST_TEXT = 1_000_000;
    private static final Map<String, String> IMAGES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp");

    private AttachmentReader() {}

    /**
     * Blocks.
     *
     * @throws IOException with a sentence for the reader where the file cannot be read, is too large or is no text
     */
    public static Attachment read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String type = IMAGES.get(ending(name));
        long size = sizeOf(file, name);
        if (size > (type == null ? LARGEST_TEXT : LARGEST_IMAGE)) {
            throw new IOException(name + " is too large: " + (type == null ? "a text may have 1 MB" : "an image 10 MB")
                    + ". Attach a smaller one.");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (type != null) {
            return Attachment.image(name, type, bytes);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return Attachment.file(name, text);
            }
        } catch (CharacterCodingException noText) {
            throw new IOException(notText(name), noText);
        }
        throw new IOException(notText(name));
    }

    private static long sizeOf(Path file, String name) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException(name + " is a folder. Attach the files in it one by one.");
            }
            return Files.size(file);
        } catch (NoSuchFileException missing) {
            throw new IOException("There is no file " + file + ".", missing);
        }
    }

    private static String notText(String name) {
        return name + " is neither an image (PNG, JPEG, GIF, WebP) nor text in UTF-8. Save it as one of these.";
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
