package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;
import signalbox.ui.calls.chart.NodeSvg;
import signalbox.ui.calls.chart.TimeChart;

final class CallsChartTest {
    @TempDir
    Path folder;

    private CallsWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new CallsWindow(folder);
        window.log.append(new CallBuilder()
                .at(CallsFixture.NOW.minus(Duration.ofDays(20)))
                .build());
        window.log.append(new CallBuilder()
                .at(CallsFixture.NOW.minusSeconds(60))
                .tier("nano")
                .build());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aStretchOfTimeIsChosenAndTakenBackByKeys() throws Exception {
        window.show();
        Region chart = window.robot.lookup(".timeline").query();
        window.robot.interact(chart::requestFocus);

        window.robot.push(KeyCode.END);
        window.robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(window.chips()).contains("9 Mar to 10 Mar");
        assertThat(window.table().getItems()).hasSize(1);

        window.robot.interact(chart::requestFocus);
        window.robot.push(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(window.table().getItems()).hasSize(2);
    }

    @Test
    void theLegendFiltersByKeys() throws Exception {
        window.show();
        Button nano = window.robot
                .lookup(node -> node instanceof Button entry
                        && entry.getStyleClass().contains("legend-entry")
                        && entry.getText().startsWith("nano"))
                .query();
        window.robot.interact(nano::requestFocus);

        window.robot.push(KeyCode.DELETE);
        window.settle();

        assertThat(window.chips()).contains("not tier: nano");
    }

    @Test
    void theChartIsSavedAsPictures() throws Exception {
        window.show();
        ChartExport export =
                window.robot.lookup(node -> node instanceof ChartExport).query();
        ChartPicture picture =
                window.robot.lookup(node -> node instanceof ChartPicture).query();
        Path svg = folder.resolve("cost.svg");
        Path png = folder.resolve("cost.png");
        Path csv = folder.resolve("cost.csv");

        window.robot.interact(() -> {
            export.save("svg", svg);
            export.save("png", png);
            export.save("csv", csv);
        });
        window.settle();

        String drawn = Files.readString(svg);
        assertThat(drawn).contains("Cost by tier", "standard $", "<rect", "linearGradient");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        assertThat(Files.readAllBytes(png)).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        assertThat(Files.readString(csv, StandardCharsets.UTF_8))
                .startsWith("from_utc,to_utc,nano (usd),standard (usd)");
        assertThat(NodeSvg.of(picture)).doesNotContain("Cost by tier");
        assertThat(window.robot.lookup(node -> node instanceof TimeChart).tryQuery())
                .isPresent();
    }

    @Test
    void aSelectedCallStaysSelectedAndInItsPlaceWhileOthersArrive() throws Exception {
        window.show();
        window.robot.interact(() -> window.table().getSelectionModel().select(0));
        window.settle();
        Object selected = window.table().getSelectionModel().getSelectedItem();

        try (ForeignLog foreign = new ForeignLog(window.log.path())) {
            foreign.insert("2026-03-10T11:59:30", "nano", 0.5);
        }
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.table().getItems().size() == 3);
        window.settle();

        assertThat(window.table().getSelectionModel().getSelectedItem()).isEqualTo(selected);
        assertThat(window.table().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(window.robot.lookup(".drawer").<Region>query().isVisible()).isTrue();
    }
}
