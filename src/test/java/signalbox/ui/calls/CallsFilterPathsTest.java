package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallRow;
import signalbox.support.CallBuilder;

/** The ways to look at other calls, with mouse and keys. */
final class CallsFilterPathsTest {
    /** Menus that reach beyond the headless screen, which is 1000 wide, cannot be drawn. */
    private static final double ROOM_FOR_MENUS = 900;

    @TempDir
    Path folder;

    private CallsWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new CallsWindow(folder);
        window.log.append(call(10).tier("nano").task("qa").user("ann").build());
        window.log.append(call(20).tier("standard").task("qa").user("bob").build());
        window.log.append(call(30).tier("nano").task("coding").user("bob").build());
        window.log.append(call(40).tier("standard").task("writing").user("bob").build());
        window.show();
        window.robot.interact(() -> window.table().getScene().getWindow().setWidth(ROOM_FOR_MENUS));
        window.settle();
    }

    private static CallBuilder call(int secondsAgo) {
        return new CallBuilder().at(CallsFixture.NOW.minusSeconds(secondsAgo));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aTypedFilterIsUndoneAndDoneAgain() throws Exception {
        TextField field = window.robot.lookup(".filter-bar .text-field").queryAs(TextField.class);
        window.robot.clickOn(field);
        window.type("tier:nano -user:ann");

        assertThat(window.chips()).containsExactly("tier: nano", "not user: ann");
        assertThat(rows()).extracting(CallRow::task).containsExactly("coding");
        assertThat(field.getText()).isEmpty();

        window.click(named("Undo the last filter"), MouseButton.PRIMARY);
        assertThat(rows()).hasSize(4);
        window.act("Redo the last filter");
        assertThat(rows()).hasSize(1);

        window.click(named("Remove: tier: nano"), MouseButton.PRIMARY);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void theKeysOfUndoTakeBackAFilterThatWasJustTyped() throws Exception {
        window.robot.clickOn(".filter-bar .text-field");
        window.type("tier:nano");
        assertThat(rows()).hasSize(2);

        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.settle();
        assertThat(rows()).hasSize(4);

        window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.settle();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void theListTakesTheKeysOnceItIsAskedFor() throws Exception {
        window.robot.clickOn(".filter-bar .text-field");
        window.act("Show the calls one by one");

        window.robot.push(KeyCode.DOWN);
        window.settle();

        assertThat(window.robot.lookup(".drawer").<Node>query().isVisible()).isTrue();
        assertThat(window.table().getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void aFilterThatIsNotUnderstoodStaysToBeMended() throws Exception {
        TextField field = window.robot.lookup(".filter-bar .text-field").queryAs(TextField.class);
        window.robot.clickOn(field);
        window.type("tear:nano");

        assertThat(field.getText()).isEqualTo("tear:nano");
        assertThat(window.robot
                        .lookup(".filter-notice.negative")
                        .queryAs(Labeled.class)
                        .getText())
                .contains("\"tear\"");
        assertThat(rows()).hasSize(4);
    }

    @Test
    void aBarIsChosenAddedAndExcluded() throws Exception {
        window.click(window.mark(".charts", "coding"), MouseButton.PRIMARY);
        assertThat(rows()).extracting(CallRow::task).containsExactly("coding");

        window.act("Undo the last filter");
        window.click(window.mark(".charts", "writing"), MouseButton.SECONDARY);
        assertThat(rows()).extracting(CallRow::task).containsExactly("qa", "qa", "coding");

        window.click(window.mark(".charts", "qa"), MouseButton.PRIMARY, KeyCode.CONTROL);
        assertThat(window.chips()).contains("task: qa", "not task: writing");
    }

    @Test
    void aFacetIsChosenAddedAndLetGo() throws Exception {
        window.robot.clickOn("Filter");
        window.settle();

        window.click(window.mark(".facets", "coding"), MouseButton.PRIMARY);
        assertThat(rows()).hasSize(1);

        window.click(window.mark(".facets", "writing"), MouseButton.PRIMARY, KeyCode.CONTROL);
        assertThat(rows()).extracting(CallRow::task).containsExactly("coding", "writing");

        window.click(window.mark(".facets", "nano"), MouseButton.SECONDARY);
        assertThat(rows()).extracting(CallRow::task).containsExactly("writing");
        assertThat(window.chips()).contains("not tier: nano");

        window.click(window.mark(".facets", "nano"), MouseButton.SECONDARY);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void aSavedViewIsOpenedFromItsMenu() throws Exception {
        window.robot.clickOn(".filter-bar .text-field");
        window.type("task:qa");
        window.act("Save this view");
        window.type("questions");
        window.act("Clear the filter");
        assertThat(rows()).hasSize(4);

        window.robot.clickOn("Views");
        window.robot.clickOn("questions");
        window.settle();

        assertThat(window.chips()).containsExactly("task: qa");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void aColumnIsTakenAwayAndBroughtBack() throws Exception {
        assertThat(headers()).contains("Cause");

        chooseColumn("Cause", false);
        assertThat(headers()).doesNotContain("Cause").contains("Task");

        window.act("Undo the last filter");
        assertThat(headers()).contains("Cause");

        chooseColumn("Provider", true);
        assertThat(headers()).contains("Provider");
    }

    @Test
    void theListIsSortedByTwoHeaders() throws Exception {
        window.click(header("Tier"), MouseButton.PRIMARY);
        assertThat(rows()).extracting(CallRow::tier).containsExactly("nano", "nano", "standard", "standard");

        window.click(header("Task"), MouseButton.PRIMARY, KeyCode.SHIFT);

        assertThat(rows()).extracting(CallRow::task).containsExactly("coding", "qa", "qa", "writing");
    }

    /** As the table's menu of columns does, which the headless screen cannot draw. */
    private void chooseColumn(String name, boolean shown) throws Exception {
        window.robot.interact(() -> window.table().getColumns().stream()
                .filter(column -> name.equals(column.getText()))
                .forEach(column -> column.setVisible(shown)));
        window.settle();
    }

    private Node header(String name) {
        return window.robot.lookup(".calls .table-view .column-header .label").queryAllAs(Labeled.class).stream()
                .filter(label -> name.equals(label.getText()) && CallsWindow.isSeen(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> headers() {
        return window.table().getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    private Button named(String accessibleText) {
        return window.robot
                .lookup(node -> node instanceof Button button
                        && accessibleText.equals(button.getAccessibleText())
                        && CallsWindow.isSeen(button))
                .query();
    }

    private List<CallRow> rows() {
        return window.table().getItems().stream().map(CallRow.class::cast).toList();
    }
}
