package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.SampleLog;

final class WholeWordsTest {
    /** In a window of 1280. */
    private static final double BESIDE_THE_MENU = 1184;

    @TempDir
    Path folder;

    @Test
    void nothingIsCutOffBesidesTheOpenFacets() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            SampleLog.fill(window.log, CallsFixture.NOW, ZoneOffset.UTC);
            window.show();
            window.robot.interact(() -> window.table().getScene().getWindow().setWidth(BESIDE_THE_MENU));

            window.act("Show or hide values to filter by");

            assertThat(window.robot.lookup(".figures .label").queryAllAs(Labeled.class))
                    .isNotEmpty()
                    .allSatisfy(WholeWordsTest::isWhole);
            assertThat(window.robot.lookup(".facets .label").queryAllAs(Labeled.class))
                    .filteredOn(label -> label.getText().endsWith("@example.com"))
                    .isNotEmpty()
                    .allSatisfy(WholeWordsTest::isWhole);
        }
    }

    @Test
    void aModelsNameBesideItsBarIsWhole() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            SampleLog.fill(window.log, CallsFixture.NOW, ZoneOffset.UTC);
            window.show();
            window.robot.interact(() -> window.table().getScene().getWindow().setWidth(BESIDE_THE_MENU));

            window.robot.interact(
                    () -> window.screen().model().looks().change("", now -> now.groupedBy(Dimension.MODEL)));
            window.settle();

            assertThat(window.robot.lookup(".group-bars .bar-name").queryAllAs(Labeled.class))
                    .extracting(Labeled::getText)
                    .contains("claude-sonnet-4-5");
            assertThat(window.robot.lookup(".group-bars .bar-name").queryAllAs(Labeled.class))
                    .allSatisfy(WholeWordsTest::isWhole);
        }
    }

    private static void isWhole(Labeled label) {
        assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
    }
}
