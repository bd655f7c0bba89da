package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.calllog.Preparation;
import signalbox.support.CallBuilder;

/** What is seen while a log takes its time, and the way back from it. */
final class CallsWaitingTest {
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    @TempDir
    Path folder;

    private CallsWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new CallsWindow(folder);
        window.log.append(new CallBuilder()
                .at(CallsFixture.NOW.minusSeconds(20))
                .tier("nano")
                .build());
        window.log.append(
                new CallBuilder().at(CallsFixture.NOW.minusSeconds(10)).build());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void figuresOfBeforeAreDimmedUntilOneGoesBack() throws Exception {
        window.show();
        window.slow.hold();

        window.robot.clickOn(".filter-bar .text-field");
        window.robot.write("tier:nano");
        window.robot.push(KeyCode.ENTER);
        await(() -> figures().getPseudoClassStates().contains(OLD));
        await(() -> window.table().getItems().size() == 1);

        window.robot.interact(() -> window.button("Back to before").fire());
        await(() -> !figures().getPseudoClassStates().contains(OLD));
        await(() -> window.table().getItems().size() == 2);
        assertThat(window.chips()).isEmpty();
        window.slow.letGo();
        window.settle();
        assertThat(figure("Calls")).isEqualTo("2");
    }

    @Test
    void figuresThatCameAreOfTheNewFilter() throws Exception {
        window.show();
        window.slow.hold();
        window.robot.clickOn(".filter-bar .text-field");
        window.robot.write("tier:nano");
        window.robot.push(KeyCode.ENTER);
        await(() -> figures().getPseudoClassStates().contains(OLD));

        window.slow.letGo();
        window.settle();

        assertThat(figures().getPseudoClassStates()).doesNotContain(OLD);
        assertThat(figure("Calls")).isEqualTo("1");
    }

    @Test
    void rowsOfBeforeAreDimmedUntilThoseAskedForAreFound() throws Exception {
        window.show();
        Node list = window.robot.lookup(".call-list").query();
        window.slow.holdPages();

        window.robot.clickOn(".filter-bar .text-field");
        window.robot.write("tier:nano");
        window.robot.push(KeyCode.ENTER);
        await(() -> list.getPseudoClassStates().contains(OLD));
        assertThat(window.table().getItems()).hasSize(2);
        assertThat(window.robot.lookup(".table-row-cell").queryAllAs(Node.class))
                .filteredOn(CallsWindow::isSeen)
                .isNotEmpty()
                .allMatch(row -> row.getOpacity() < 1);

        window.slow.letGo();
        await(() -> !list.getPseudoClassStates().contains(OLD));
        assertThat(window.table().getItems()).hasSize(1);
    }

    @Test
    void theListOfAnotherProgramIsThereBeforeItsSums() throws Exception {
        window.slow.preparation.set(new Preparation(1, 4));
        window.show();

        assertThat(window.table().getItems()).hasSize(2);
        assertThat(CallsWindow.isSeen(window.table())).isTrue();
        assertThat(CallsWindow.isSeen(figures())).isFalse();
        assertThat(window.robot.lookup(".busy .label").queryAllAs(Labeled.class))
                .filteredOn(CallsWindow::isSeen)
                .extracting(Labeled::getText)
                .anyMatch(words -> words.contains("3 of its calls") && words.contains("25 %"));

        window.slow.preparation.set(new Preparation(4, 4));
        await(() -> CallsWindow.isSeen(figures()));
        window.settle();
        assertThat(figure("Calls")).isEqualTo("2");
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node figures() {
        return window.robot.lookup(".figures").query();
    }

    private String figure(String title) {
        Node box = window.robot.lookup(".figure-box").queryAllAs(Node.class).stream()
                .filter(each -> ((Labeled) each.lookup(".label")).getText().equals(title))
                .findFirst()
                .orElseThrow();
        return ((Labeled) box.lookup(".figure")).getText();
    }
}
