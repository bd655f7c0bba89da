package signalbox.ui.common.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.ui.common.Theme;

@Timeout(30)
final class MarkdownViewTest extends FxRobot {
    private static final String ANSWER = """
        # Blue sky

        Light **scatters** in `air`:

        1. short waves more
        2. long waves less

        ```java
        int blue = 450;
        ```

        | colour | nm |
        |---|---:|
        | red | 700 |
        """;

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
        ScrollPane scroll = new ScrollPane(new MarkdownView());
        scroll.setFitToWidth(true);
        Scene scene = new Scene(scroll, 600, 500);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void drawsEachKindOfBlock() {
        interact(() -> view().show(ANSWER));

        assertThat(flowTexts())
                .containsExactly(
                        "Blue sky",
                        "Light scatters in air:",
                        "short waves more",
                        "long waves less",
                        "int blue = 450;",
                        "colour",
                        "nm",
                        "red",
                        "700");
        assertThat(lookup(".run.strong").<Text>query().getText()).isEqualTo("scatters");
        assertThat(lookup(".code-head .label").<Label>query().getText()).isEqualTo("java");
        assertThat(lookup(".list-mark").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("1.", "2.");
    }

    @Test
    void keepsTheBlocksThatDoNotChangeWhileTheAnswerGrows() {
        interact(() -> view().grow("First.\n\nSec"));
        Node first = lookup(".inline-flow").query();
        interact(() -> view().grow("First.\n\nSecond one.\n\n```\na\n"));
        interact(() -> view().grow("First.\n\nSecond one.\n\n```\na\nb\n```\n\nLast."));

        assertThat(lookup(".inline-flow").<Node>query()).isSameAs(first);
        assertThat(flowTexts()).containsExactly("First.", "Second one.", "a\nb", "Last.");
    }

    @Test
    void looksTheSameGrownPieceByPieceAsShownAtOnce() {
        interact(() -> {
            for (int length = 1; length <= ANSWER.length(); length++) {
                view().grow(ANSWER.substring(0, length));
            }
        });
        List<String> grown = flowTexts();
        interact(() -> view().show(""));
        interact(() -> view().show(ANSWER));

        assertThat(grown).isEqualTo(flowTexts());
    }

    @Test
    void showsAllOfALongTextThoughNotAtOnce() throws TimeoutException {
        interact(() -> {
            view().show("Block.\n\n".repeat(500));
            assertThat(flowTexts()).hasSizeLessThan(100);
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> flowTexts().size() == 500);
    }

    @Test
    void showsAnImageAsWordsAndEveryAddressInFull() {
        interact(() -> view().show("![a cat](https://example.com/cat.png) and [more](https://example.com/cats)"));

        assertThat(flowTexts())
                .containsExactly("image: a cat https://example.com/cat.png and more (https://example.com/cats)");
        assertThat(lookup(".run.link").queryAllAs(Text.class)).hasSize(2);
    }

    @Test
    void makesNoLinkOfWhatIsNoWebAddress() {
        interact(() -> view().show("[run](javascript:alert(1)) [file](file:///etc/passwd)"));
        assertThat(lookup(".run.link").queryAll()).isEmpty();
    }

    @Test
    void selectsTextOverSeveralBlocksWithTheMouse() {
        interact(() -> view().show("First block.\n\nSecond block.\n\n- item"));
        List<Node> flows = List.copyOf(lookup(".inline-flow").queryAll());
        drag(
                        flows.getFirst().localToScreen(1, 8).getX(),
                        flows.getFirst().localToScreen(1, 8).getY(),
                        MouseButton.PRIMARY)
                .dropTo(
                        flows.getLast().localToScreen(200, 8).getX(),
                        flows.getLast().localToScreen(200, 8).getY());

        assertThat(view().selectedText()).isEqualTo("First block.\nSecond block.\nitem");
    }

    @Test
    void selectsEverythingByKeyboard() {
        interact(() -> {
            view().show("One *two*.\n\nThree.");
            view().requestFocus();
        });
        press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);

        assertThat(view().selectedText()).isEqualTo("One two.\nThree.");
    }

    private MarkdownView view() {
        return lookup(".markdown").query();
    }

    private List<String> flowTexts() {
        Set<InlineFlow> flows = lookup(".inline-flow").queryAllAs(InlineFlow.class);
        return flows.stream().map(InlineFlow::text).collect(Collectors.toList());
    }
}
