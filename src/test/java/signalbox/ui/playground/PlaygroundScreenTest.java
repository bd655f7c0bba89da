package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.dispatch.DispatchClock;
import signalbox.core.dispatch.Dispatcher;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.LabelFile;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.FakeCallSink;
import signalbox.support.FakeModelCaller;
import signalbox.support.FakeSettings;
import signalbox.support.FakeTrials;
import signalbox.support.Tables;
import signalbox.support.WordCounter;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Theme;
import signalbox.ui.common.markdown.MarkdownView;

@Timeout(30)
final class PlaygroundScreenTest extends FxRobot {
    @TempDir
    Path folder;

    private final FakeModelCaller models = new FakeModelCaller();
    private final FakeTrials trials = new FakeTrials();
    private final BackgroundTasks tasks = new BackgroundTasks();

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::show);
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void show(Stage stage) {
        RoutingTable table = Tables.plain();
        var router = new Router(table, TablePrices.of(table), new WordCounter());
        var snapshot = new RoutingSnapshot(table, router::decide, TablePrices.of(table));
        var dispatcher =
                new Dispatcher(() -> snapshot, models, new FakeCallSink(), Safeguards.none(), DispatchClock.system());
        var screen = new PlaygroundScreen(
                new PlaygroundServices(
                        () -> router,
                        Safeguards.none().budgets(),
                        dispatcher,
                        trials,
                        (_, _) -> List.of(),
                        new LabelFile(folder.resolve("labels.jsonl")),
                        () -> BodyPolicy.EVERYTHING),
                tasks,
                _ -> {},
                new FakeSettings());
        Scene scene = new Scene(screen.view(), 1000, 700);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        screen.shown();
    }

    @Test
    void typesSendsAndShowsTheAnswerByKeyboardAlone() throws Exception {
        models.answers("small", "Blue light scatters most.", 5, 5);
        write("Why is the sky blue?");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();

        assertThat(lookup(".markdown").<MarkdownView>query().text()).isEqualTo("Blue light scatters most.");
        assertThat(lookup(".facts .medium").<Label>query().getText()).startsWith("$0.00");
        assertThat(models.calls().getFirst().request().lastUserText()).isEqualTo("Why is the sky blue?");
        assertThat(lookup(".composer-prompt").<TextArea>query().getText()).isEmpty();
    }

    @Test
    void saysInTheHistoryThatTextsWereNotKept() throws Exception {
        trials.keepNoTexts();
        write("Why is the sky blue?");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();
        press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
        settle();
        type(KeyCode.DOWN);
        settle();

        assertThat(lookup((Label label) -> label.getText().startsWith("Its texts were not kept"))
                        .queryAll())
                .hasSize(1);
        assertThat(lookup(".history .list-cell .button").match(Node::isVisible).queryAll())
                .isEmpty();
    }

    @Test
    void tabLeavesThePromptForTheNextField() throws Exception {
        write("Hello");
        type(KeyCode.TAB);
        settle();

        assertThat(lookup(".composer-prompt").<TextArea>query().getText()).isEqualTo("Hello");
        assertThat(lookup(".composer-prompt").<TextArea>query().isFocused()).isFalse();
    }

    @Test
    void explainsCorrectsAndDraftsARuleByKeyboardAlone() throws Exception {
        write("Why is the sky blue?");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();
        press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        settle();
        assertThat(lookup(".stage-path").queryAll()).hasSize(1);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K).release(KeyCode.K, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertThat(lookup(".answer-panel .toggle-button").queryAll()).hasSize(4);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).release(KeyCode.C, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertThat(lookup(".answer-panel .markdown").<MarkdownView>query().text())
                .contains("curl 'http://");
        press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
        type(KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertThat(lookup(".difference").<Label>query().getText())
                .startsWith("On today's table this goes the same way");
    }

    @Test
    void f6GoesToWhatHelpsWhereAnAnswerFailedAndBack() throws Exception {
        for (String name : List.of("small", "middle", "large")) {
            models.fails(name, new ProviderFailure.Refused());
        }
        write("Why is the sky blue?");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();
        type(KeyCode.F6);
        assertThat(lookup("Rephrase the prompt").<Button>query().isFocused()).isTrue();
        type(KeyCode.SPACE);
        write(" Or green?");

        assertThat(lookup(".composer-prompt").<TextArea>query().getText()).isEqualTo("Why is the sky blue? Or green?");
    }

    @Test
    void escapeClosesAPanelAndGivesTheFocusBack() throws Exception {
        write("Why is the sky blue?");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K).release(KeyCode.K, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertThat(lookup(".answer-panel").query().isFocusWithin()).isTrue();
        type(KeyCode.ESCAPE);

        assertThat(lookup(".answer-panel").tryQuery()).isEmpty();
        assertThat(lookup(".composer-prompt").<TextArea>query().isFocused()).isTrue();
    }

    @Test
    void escapeStopsAnAnswerThatHangs() throws Exception {
        var asked = new CountDownLatch(1);
        models.then("small", (_, onText) -> {
            onText.accept("Blue");
            asked.countDown();
            Thread.sleep(60_000);
            throw new AssertionError("was not stopped");
        });
        write("Why is the sky blue?");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        asked.await();
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.ESCAPE);
        settle();

        assertThat(lookup(".markdown").<MarkdownView>query().text()).isEqualTo("Blue");
        assertThat(lookup((Label label) -> label.getText().startsWith("Stopped."))
                        .query()
                        .isVisible())
                .isTrue();
        assertThat(lookup(".composer-prompt").<TextArea>query().getText()).isEqualTo("Why is the sky blue?");
    }

    private void settle() throws InterruptedException {
        do {
            WaitForAsyncUtils.waitForFxEvents();
            Thread.sleep(10);
        } while (!tasks.isIdle());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
