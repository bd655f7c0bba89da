package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.SampleLog;
import signalbox.support.CallBuilder;
import signalbox.ui.common.Handover;

final class CallsSheetsTest {
    private static final String OTHER_LOG = """
        startTime,request_id,model,prompt_tokens,completion_tokens,spend
        2026-03-09T09:00:01Z,r-1,gpt-4o,812,120,0.5
        2026-03-09T09:04:11Z,r-2,gpt-4o-mini,230,41,0.25
        """;

    @TempDir
    Path folder;

    @Test
    void aFindingLeadsToAComparisonInOneClick() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            SampleLog.fill(window.log, CallsFixture.NOW, ZoneOffset.UTC);
            window.show();

            window.act("Show the findings");
            window.press("Compare nano with standard");

            assertThat(window.handed).singleElement().isInstanceOf(Handover.DrawExamples.class);
            window.press("Show the calls");
            assertThat(window.chips()).contains("complexity: simple", "tier: standard");
        }
    }

    @Test
    void anotherLogIsImportedAndShown() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            window.log.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).build());
            Path file = Files.writeString(folder.resolve("spend.csv"), OTHER_LOG);
            window.show();

            window.robot.interact(() -> window.screen().importFrom(file));
            window.settle();
            window.press("Import");
            window.press("Show the imported calls");

            assertThat(window.table().getItems()).hasSize(2);
            assertThat(window.chips()).contains("source: imported");
        }
    }

    @Test
    void aColumnIsMappedByHandBeforeTheImport() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            Path file = Files.writeString(folder.resolve("spend.csv"), OTHER_LOG.replace("startTime", "asked"));
            window.show();

            window.robot.interact(() -> window.screen().importFrom(file));
            window.settle();
            assertThat(window.button("Import").isDisabled()).isTrue();
            ComboBox<?> time = (ComboBox<?>) window.table().getScene().getFocusOwner();
            assertThat(time.getAccessibleText()).isEqualTo("Time");

            window.robot.push(KeyCode.DOWN);
            window.settle();
            assertThat(window.button("Import").isFocused()).isTrue();
            window.robot.push(KeyCode.ENTER);
            window.settle();
            window.press("Show the imported calls");

            assertThat(window.table().getItems()).hasSize(2);
        }
    }

    @Test
    void aReportIsWrittenAndSaidToBe() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            SampleLog.fill(window.log, CallsFixture.NOW, ZoneOffset.UTC);
            window.show();
            Path file = folder.resolve("week.html");

            window.robot.interact(() -> window.screen().reportTo(file));
            window.settle();

            assertThat(Files.readString(file)).contains("the last 30 days");
            assertThat(window.robot
                            .lookup(".filter-notice")
                            .queryAs(Labeled.class)
                            .getText())
                    .isEqualTo("Written to " + file);
        }
    }

    @Test
    void daysToKeepAreChosenOnceItWasSaidWhatThatDeletes() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            window.log.append(new CallBuilder()
                    .at(CallsFixture.NOW.minus(Duration.ofDays(20)))
                    .build());
            window.log.append(new CallBuilder()
                    .at(CallsFixture.NOW.minus(Duration.ofDays(2)))
                    .build());
            window.show();

            window.act("Privacy and days to keep…");
            window.robot.write("7");
            window.settle();
            window.press("Delete 1 call and keep it so");

            assertThat(window.log.choice().days()).hasValue(7);
        }
    }

    @Test
    void aCallGoesToAComparisonAndTheNextOneIsLookedAt() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            window.log.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).build());
            window.log.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(50)).build());
            window.show();
            window.act("Open the call on top");
            Labeled title = window.robot.lookup(".drawer .screen-title").queryAs(Labeled.class);
            assertThat(title.getText()).isEqualTo("Call 2");

            window.robot.interact(() -> window.table().requestFocus());
            window.robot.push(KeyCode.DOWN);
            window.settle();
            assertThat(title.getText()).isEqualTo("Call 1");

            window.press("Add to a comparison");
            assertThat(window.handed).singleElement().isInstanceOf(Handover.Compare.class);
        }
    }

    @Test
    void aViewIsSavedByNameWithTheKeyboard() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            window.log.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).build());
            window.show();

            window.act("Save this view");
            TextField name = window.robot.lookup(".sheet-box .text-field").queryAs(TextField.class);
            assertThat(name.isFocused()).isTrue();
            window.robot.interact(() -> name.setText("my view"));
            window.robot.push(KeyCode.ENTER);
            window.settle();

            assertThat(window.screen().actions())
                    .anyMatch(action -> action.title().equals("Open the view my view"));
            assertThat(window.robot.lookup(".sheet-layer").queryAllAs(Node.class))
                    .noneMatch(Node::isVisible);
        }
    }

    @Test
    void escapeClosesABox() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            window.log.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).build());
            window.show();
            window.act("Privacy and days to keep…");
            assertThat(window.robot.lookup(".sheet-layer").queryAllAs(Node.class))
                    .anyMatch(Node::isVisible);

            window.robot.push(KeyCode.ESCAPE);

            assertThat(window.robot.lookup(".sheet-layer").queryAllAs(Node.class))
                    .noneMatch(Node::isVisible);
        }
    }

    @Test
    void anExportSaysInItsBoxWhatCameOfIt() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            window.log.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).build());
            window.show();

            window.robot.interact(
                    () -> window.screen().exportTo(folder.resolve("nowhere").resolve("calls.csv")));
            window.settle();
            assertThat(window.robot.lookup(".sheet-box .error-note").queryAllAs(Node.class))
                    .filteredOn(Node::isVisible)
                    .hasSize(1);
            assertThat(window.button("Choose a file and write…").isFocused()).isTrue();

            window.robot.interact(() -> window.screen().exportTo(folder.resolve("calls.csv")));
            window.settle();
            assertThat(window.robot.lookup(".sheet-box .error-note").queryAllAs(Node.class))
                    .noneMatch(Node::isVisible);
            assertThat(window.button("Close").isFocused()).isTrue();
            window.robot.push(KeyCode.ENTER);
            assertThat(window.robot.lookup(".sheet-layer").queryAllAs(Node.class))
                    .noneMatch(Node::isVisible);

            window.act("Export these calls…");
            assertThat(window.button("Choose a file and write…").isFocused()).isTrue();
        }
    }

    @Test
    void escapeClosesABoxWhoseWorkHasEnded() throws Exception {
        try (CallsWindow window = new CallsWindow(folder)) {
            window.log.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(60)).build());
            window.show();

            window.act("Export these calls…");
            window.robot.interact(() -> window.screen().model().transfers().export(folder.resolve("calls.csv"), 1));
            window.settle();
            window.robot.push(KeyCode.ESCAPE);
            assertThat(window.robot.lookup(".sheet-layer").queryAllAs(Node.class))
                    .noneMatch(Node::isVisible);

            Path file = Files.writeString(folder.resolve("spend.csv"), OTHER_LOG);
            window.robot.interact(() -> window.screen().importFrom(file));
            window.settle();
            window.press("Import");
            window.robot.push(KeyCode.ESCAPE);
            assertThat(window.robot.lookup(".sheet-layer").queryAllAs(Node.class))
                    .noneMatch(Node::isVisible);
        }
    }
}
