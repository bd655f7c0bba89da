package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import javafx.scene.Node;
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
