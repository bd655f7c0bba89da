package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.pricing.Money;
import signalbox.core.review.ExampleText;
import signalbox.core.review.ReviewException;

final class SetUpViewModelTest {
    @TempDir
    Path folder;

    @AutoClose
    private CompareFixture fixture;

    private SetUpViewModel setUp;

    @BeforeEach
    void open() throws ReviewException {
        fixture = new CompareFixture(folder);
        setUp = fixture.viewModel().setUp();
    }

    @Test
    void forecastsCallsAndCostWhileTyping() {
        setUp.examplesProperty().set("one two\none  two\nthree");

        assertThat(setUp.forecastProperty().get()).satisfies(forecast -> {
            assertThat(forecast.given()).isEqualTo(3);
            assertThat(forecast.examples()).isEqualTo(2);
            assertThat(forecast.calls()).isEqualTo(4);
            assertThat(forecast.unknown()).isZero();
            assertThat(forecast.low()).isGreaterThan(Money.ZERO).isLessThan(forecast.high());
        });
        setUp.examplesProperty().set(" \n");
        assertThat(setUp.forecastProperty().get()).isNull();
    }

    @Test
    void saysWhatIsWrongWithTheExamples() {
        setUp.examplesProperty().set("{\"prompt\": \"one\"}\n{\"promt\": \"two\"}");

        assertThat(setUp.problemProperty().get()).startsWith("Line 2: The object has none of");
        assertThat(setUp.forecastProperty().get()).isNull();
    }

    @Test
    void tellsExamplesThatCameWholeFromThosePickedOneByOne() throws Exception {
        assertThat(setUp.isHandPicked()).isTrue();
        Path file = folder.resolve("prompts.jsonl");
        Files.writeString(file, "{\"prompt\": \"one\"}\n{\"prompt\": \"two\"}");

        setUp.files().load(file);
        assertThat(setUp.isHandPicked()).isFalse();
        assertThat(fixture.viewModel().setUp().isHandPicked()).isFalse();

        setUp.examplesProperty().set(setUp.examplesProperty().get() + "\nthree");
        assertThat(setUp.isHandPicked()).isTrue();
    }

    @Test
    void wantsTwoDifferentTiers() {
        setUp.examplesProperty().set("one");
        setUp.premiumTierProperty().set("nano");

        assertThat(setUp.problemProperty().get()).isEqualTo("Choose two different tiers.");
    }

    @Test
    void addsATextFileBelowWhatIsThere() throws Exception {
        setUp.examplesProperty().set("one");
        setUp.files().load(write("more.txt", "two\n\nstill two\n---\nthree\n"));

        assertThat(setUp.examplesProperty().get()).isEqualTo("one\n---\ntwo\n\nstill two\n---\nthree");
    }

    @Test
    void asksWhichColumnOfACsvFileHasThePrompts() throws Exception {
        setUp.files().load(write("more.csv", "id,prompt\n1,\"one\nmore\"\n2,two\n"));

        assertThat(setUp.files().csvImportProperty().get())
                .satisfies(waiting ->
                        assertThat(waiting.table().likelyPromptColumn()).isEqualTo(1));
        assertThat(setUp.examplesProperty().get()).isEmpty();
        setUp.files().takeCsvColumn(1);
        assertThat(setUp.examplesProperty().get()).isEqualTo("one\nmore\n---\ntwo");
        assertThat(setUp.files().csvImportProperty().get()).isNull();
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        setUp.files().load(folder.resolve("nowhere.txt"));
        assertThat(setUp.files().problemProperty().get()).startsWith("nowhere.txt cannot be read.");

        Path binary = folder.resolve("picture.txt");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        setUp.files().load(binary);
        assertThat(setUp.files().problemProperty().get()).startsWith("picture.txt is not a text file in UTF-8.");

        setUp.files().load(write("broken.jsonl", "{\"prompt\": \"one\"}\n{\"prompt\": \n"));
        assertThat(setUp.files().problemProperty().get()).startsWith("broken.jsonl: Line 2 is no JSON object");
    }

    @Test
    void losesNeitherWhatIsThereNorWhatComesWhereTheOneCannotBeRead() {
        setUp.examplesProperty().set("{\"prompt\": ");
        setUp.fillWithSamples();

        assertThat(setUp.examplesProperty().get())
                .isEqualTo("{\"prompt\":\n" + ExampleText.write(SampleExamples.read()));
    }

    @Test
    void hasTwentyFourSamplePrompts() {
        setUp.fillWithSamples();

        assertThat(setUp.forecastProperty().get())
                .satisfies(forecast -> assertThat(forecast.examples()).isEqualTo(24));
    }

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }
}
