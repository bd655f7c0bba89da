package signalbox.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttachmentReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsAnImageAsItIs() throws IOException {
        Path file = Files.write(folder.resolve("cat.JPG"), new byte[] {1, 2, 3});
        Attachment cat = AttachmentReader.read(file);
        assertThat(cat).isEqualTo(new Attachment("cat.JPG", true, "data:image/jpeg;base64,AQID"));
        assertThat(Attachment.ofPart(cat.toPart()).orElseThrow().content()).isEqualTo(cat.content());
    }

    @Test
    void readsAnythingElseAsText() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.md"), "# Größe\n");
        Attachment notes = AttachmentReader.read(file);
        assertThat(notes).isEqualTo(Attachment.file("notes.md", "# Größe\n"));
        assertThat(Attachment.ofPart(notes.toPart())).contains(notes);
    }

    @Test
    void saysWhyAFileCannotGoAlong() throws IOException {
        Path binary = Files.write(folder.resolve("a.bin"), new byte[] {0, 1, (byte) 0xff});
        assertThatThrownBy(() -> AttachmentReader.read(binary)).hasMessageStartingWith("a.bin is neither an image");
        Path large = Files.writeString(folder.resolve("large.txt"), "x".repeat(1_000_001));
        assertThatThrownBy(() -> AttachmentReader.read(large)).hasMessageStartingWith("large.txt is too large");
        assertThatThrownBy(() -> AttachmentReader.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AttachmentReader.read(folder.resolve("none")))
                .hasMessageStartingWith("There is no file");
    }
}
