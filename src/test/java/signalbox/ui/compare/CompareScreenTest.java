package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.review.Choice;
import signalbox.core.review.ComparisonSummary;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Vote;
import signalbox.support.FakeSettings;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;
import signalbox.ui.common.Theme;

@ExtendWith(ApplicationExtension.class)
final class CompareScreenTest {
    private static final List<KeyCode> VOTES = List.of(
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.S);
    private static final List<Choice> CHOICES = List.of(
            Choice.LEFT_MUCH_BETTER,
            Choice.LEFT,
            Choice.SAME,
            Choice.RIGHT,
            Choice.RIGHT_MUCH_BETTER,
            Choice.BOTH_BAD,
            Choice.SKIP);

    @TempDir
    static Path folder;

    private final CompareFixture fixture;
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final FakeSettings settings = new FakeSettings();

    CompareScreenTest() throws ReviewException {
        fixture = new CompareFixture(folder.resolve(String.valueOf(System.nanoTime())));
    }

    @Start
    void open(Stage stage) {
        var screen = screen();
        Scene scene = new Scene(screen.view(), 980, 700);
        // As the shell does it.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> Shortcuts.handle(event, screen.actions()));
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        screen.shown();
    }

    private CompareScreen screen() {
        return new CompareScreen(fixture.services(), tasks, handover -> {}, settings);
    }

    @Test
    void judgesTwentyExamplesByKeysAlone(FxRobot robot) throws Exception {
        startAndGoToTheReview(robot, CompareFixture.prompts(20));

        // Two hidden controls are among them.
        for (int i = 0; i < 22; i++) {
            robot.type(VOTES.get(i % VOTES.size()));
        }

        List<ReviewItem> items = kept();
        assertThat(items).hasSize(22);
        for (int i = 0; i < 22; i++) {
            assertThat(items.get(i).vote().map(Vote::choice))
                    .as("example %d", i)
                    .contains(CHOICES.get(i % CHOICES.size()));
        }
    }

    @Test
    void writesNotesMarksSevereCasesAndUndoesByKeys(FxRobot robot) throws Exception {
        startAndGoToTheReview(robot, "one\ntwo");

        robot.type(KeyCode.N).write("odd 3", 0).type(KeyCode.ENTER);
        robot.type(KeyCode.X).type(KeyCode.DIGIT2);
        robot.type(KeyCode.DIGIT3);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

        List<ReviewItem> items = kept();
        assertThat(items.get(0).note()).isEqualTo("odd 3");
        assertThat(items.get(0).vote()).hasValueSatisfying(vote -> {
            assertThat(vote.choice()).isEqualTo(Choice.LEFT);
            assertThat(vote.severe()).isTrue();
        });
        assertThat(items.get(1).vote()).isEmpty();
    }

    @Test
    void showsNothingThatTellsTheSidesUntilTheVote(FxRobot robot) {
        startAndGoToTheReview(robot, "one");

        assertThat(answerTexts(robot)).contains("Left", "Right").noneMatch(CompareScreenTest::tellsTheSide);

        robot.type(KeyCode.DIGIT3);
        assertThat(answerTexts(robot)).contains("nano", "standard").anyMatch(CompareScreenTest::tellsTheSide);
    }

    @Test
    void showsTheExampleToJudgeWhenTheProgramStartsAgain(FxRobot robot) {
        startAndGoToTheReview(robot, "one\ntwo");
        robot.type(KeyCode.DIGIT3);
        waitUntilIdle();

        robot.interact(() -> robot.listWindows().getFirst().getScene().setRoot(screen().view()));
        waitUntilIdle();

        Labeled place = robot.lookup(".prompt-pane .card-title").queryAs(Labeled.class);
        assertThat(place.getText()).isEqualTo(Strings.text("compare.room.place", 2, 2));
    }

    @Test
    void offersToRetryWhatFailedWhenTheProgramStartsAgain(FxRobot robot) {
        fixture.dispatcher.fail("nano: one", Optional.of(new ProviderFailure.EmptyAnswer()));
        startAndGoToTheReview(robot, "one\ntwo");

        robot.interact(() -> robot.listWindows().getFirst().getScene().setRoot(screen().view()));
        waitUntilIdle();

        assertThat(texts(robot, ".run-bar .button")).containsExactly(Strings.text("compare.run.retry", 1));
        robot.interact(() -> robot.lookup(".run-bar .button").queryButton().fire());
        waitUntilIdle();
        assertThat(fixture.dispatcher.sent()).filteredOn("nano: one"::equals).hasSize(2);
        robot.interact(() -> robot.lookup(".review-head .left-pill")
                .queryAs(ToggleButton.class)
                .fire());
        assertThat(texts(robot, ".filter")).contains("All  2", "Failed  1");
    }

    @Test
    void appliesTheSwitchOfAVerdictAndTakesItBackToTheLastByte(FxRobot robot) throws Exception {
        byte[] before = Files.readAllBytes(fixture.tableFile());
        startAndGoToTheReview(robot, "one\ntwo");
        robot.type(KeyCode.DIGIT3).type(KeyCode.DIGIT3).type(KeyCode.V);
        waitUntilIdle();
        assertThat(texts(robot, "#switch-apply")).containsExactly(Strings.text("compare.switch.applyAnyway"));

        robot.interact(() -> robot.lookup("#switch-apply").queryButton().fire());
        waitUntilIdle();

        assertThat(Files.readString(fixture.tableFile())).contains("\"qa\": \"nano\"");
        assertThat(fixture.store.ledger()).hasSize(1);
        long id = fixture.store.ledger().getFirst().id();
        robot.interact(() -> robot.lookup("#ledger-back-" + id).queryButton().fire());
        waitUntilIdle();

        assertThat(Files.readAllBytes(fixture.tableFile())).isEqualTo(before);
        assertThat(fixture.store.ledger()).hasSize(2);
        assertThat(robot.lookup("#ledger-back-" + id).tryQuery()).isEmpty();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private void startAndGoToTheReview(FxRobot robot, String prompts) {
        robot.interact(() -> robot.lookup(".text-area").queryAs(TextArea.class).setText(prompts));
        waitUntilIdle();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitUntilIdle();
        robot.type(KeyCode.R);
    }

    private void waitUntilIdle() {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tasks::isIdle);
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException busy) {
            throw new AssertionError("Still busy", busy);
        }
    }

    /** What stands in the panes of the two answers, apart from the answers themselves. */
    private static List<String> answerTexts(FxRobot robot) {
        Set<Labeled> labels = robot.lookup(".answer-pane .label").queryAllAs(Labeled.class);
        return labels.stream().map(Labeled::getText).toList();
    }

    private static boolean tellsTheSide(String text) {
        return text.contains("small") || text.contains("middle") || text.contains("nano") || text.contains("$");
    }

    private List<ReviewItem> kept() throws ReviewException {
        waitUntilIdle();
        ComparisonSummary newest = fixture.store.list().getFirst();
        return fixture.store.load(newest.id()).items();
    }
}
