package signalbox.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import signalbox.core.chat.ChatRequest;
import signalbox.core.review.ExampleText;
import signalbox.core.review.ReviewException;

/** Invented examples of an office's everyday prompts, to try a comparison with. */
final class SampleExamples {
    private SampleExamples() {}

    static List<ChatRequest> read() {
        try (InputStream file =
                Objects.requireNonNull(SampleExamples.class.getResourceAsStream("sample-examples.txt"))) {
            return ExampleText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | ReviewException broken) {
            throw new UncheckedIOException("The sample examples in the program are broken", new IOException(broken));
        }
    }
}
