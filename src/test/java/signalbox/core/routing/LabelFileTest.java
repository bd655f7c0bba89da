package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.table.Complexity;

final class LabelFileTest {
    @TempDir
    Path folder;

    @Test
    void keepsOneLabelForEachPromptInTheFormOfTraining() throws Exception {
        LabelFile labels = new LabelFile(folder.resolve("labels.jsonl"));
        assertThat(labels.set("Why is\nthe sky \"blue\"?", Complexity.SIMPLE)).isEmpty();
        assertThat(labels.set("Prove it", Complexity.REASONING)).isEmpty();
        assertThat(labels.set("Why is\nthe sky \"blue\"?", Complexity.MEDIUM)).contains(Complexity.SIMPLE);

        assertThat(Files.readAllLines(labels.path()))
                .containsExactly(
                        "{\"prompt\":\"Prove it\",\"complexity\":\"reasoning\"}",
                        "{\"prompt\":\"Why is\\nthe sky \\\"blue\\\"?\",\"complexity\":\"medium\"}");
        assertThat(new LabelFile(labels.path()).of("Prove it")).contains(Complexity.REASONING);
    }

    @Test
    void takesALabelBackAndLeavesWhatItDoesNotKnow() throws Exception {
        Path file = Files.writeString(
                folder.resolve("labels.jsonl"), "# mine\n{\"prompt\":\"a\",\"complexity\":\"odd\"}\n");
        LabelFile labels = new LabelFile(file);
        labels.set("b", Complexity.SIMPLE);
        labels.set("b", null);

        assertThat(labels.of("b")).isEmpty();
        assertThat(labels.of("a")).isEmpty();
        assertThat(Files.readAllLines(file)).containsExactly("# mine", "{\"prompt\":\"a\",\"complexity\":\"odd\"}");
    }
}
