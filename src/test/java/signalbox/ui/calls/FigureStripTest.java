package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.SampleLog;

final class FigureStripTest {
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
                    .allSatisfy(FigureStripTest::isWhole);
            assertThat(window.robot.lookup(".facets .label").queryAllAs(Labeled.class))
                    .filteredOn(label -> label.getText().endsWith("@example.com"))
                    .isNotEmpty()
                    .allSatisfy(FigureStripTest::isWhole);
        }
    }

    private static void isWhole(Labeled label) {
        assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
    }
}
