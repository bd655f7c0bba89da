package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.support.FakeSettings;
import signalbox.support.InlineTaskRunner;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Theme;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;

@ExtendWith(ApplicationExtension.class)
final class ShellViewTest {
    private static final RoutingTable TABLE = TableDocument.parse("""
        { "version": 1,
          "providers": { "any": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1", "api_key_env": "ANY" } },
          "tiers": [ { "name": "nano", "model_id": "m", "provider": "any" } ],
          "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
          "default_tier": "nano" }
        """).table().orElseThrow();

    private final Map<ScreenId, FakeScreen> built = new EnumMap<>(ScreenId.class);
    private ShellStatus status = new ShellStatus(true, Money.of("4.12"), 0, 1204, List.of(), "practice.db", 0);
    private final ShellViewModel viewModel =
            new ShellViewModel(new InlineTaskRunner(), () -> status, new FakeSettings());
    private final List<ScreenId> builds = new ArrayList<>();
    private final ProviderKeys keys = new ProviderKeys(_ -> null);
    private boolean callsIsBroken = true;

    @Start
    void open(Stage stage) {
        Map<ScreenId, Supplier<? extends Screen>> builders = new EnumMap<>(ScreenId.class);
        for (ScreenId id : ScreenId.values()) {
            builders.put(id, () -> build(id));
        }
        ShellView view = new ShellView(
                viewModel,
                new Screens(builders),
                new KeyEntryViewModel(keys, () -> TABLE, new InlineTaskRunner()),
                new WindowTheme(ThemeChoice.LIGHT),
                new BackgroundTasks());
        Scene scene = new Scene(view, 980, 700);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private Screen build(ScreenId id) {
        if (id == ScreenId.CALLS && callsIsBroken) {
            throw new IllegalStateException("The log is damaged");
        }
        builds.add(id);
        return built.computeIfAbsent(id, FakeScreen::new);
    }

    @Test
    void bringsScreensToTheFrontByKeyAndBuildsThemOnlyThen(FxRobot robot) {
        assertThat(built.keySet()).containsExactly(ScreenId.ROUTING);

        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);

        assertThat(robot.lookup("#screen-COMPARE").tryQuery()).isPresent();
        assertThat(robot.lookup("#screen-ROUTING").tryQuery()).isEmpty();
        assertThat(built.keySet()).containsExactly(ScreenId.ROUTING, ScreenId.COMPARE);
    }

    @Test
    void letsAScreenTakeTheFocusWhenItComesToTheFrontForTheFirstTime(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        robot.write("typed at once");

        assertThat(robot.lookup("#late-PLAYGROUND").queryTextInputControl().getText())
                .isEqualTo("typed at once");
    }

    @Test
    void bringsScreensToTheFrontByClick(FxRobot robot) {
        robot.clickOn("#navigate-PLAYGROUND");

        assertThat(robot.lookup("#screen-PLAYGROUND").tryQuery()).isPresent();
    }

    @Test
    void runsAnActionOfThePaletteByTypingAFewOfItsLetters(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("goplay").type(KeyCode.ENTER);

        assertThat(viewModel.screenProperty().get()).isEqualTo(ScreenId.PLAYGROUND);
        assertThat(robot.lookup("#palette-query").tryQuery()).isEmpty();
    }

    @Test
    void listsTheKeysOfTheScreenInFront(FxRobot robot) {
        robot.type(KeyCode.F1);

        assertThat(robot.lookup("Count the beans of ROUTING").tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("Count the beans of ROUTING").tryQuery()).isEmpty();
    }

    @Test
    void leavesPlainKeysToTheFieldThatHasTheFocus(FxRobot robot) {
        robot.clickOn("#field-ROUTING").type(KeyCode.B);

        assertThat(events(ScreenId.ROUTING)).doesNotContain("counted");

        robot.clickOn("Button").type(KeyCode.B);

        assertThat(events(ScreenId.ROUTING)).contains("counted");
    }

    @Test
    void keepsGoingWhenAScreenCannotBeBuiltAndTriesAgain(FxRobot robot) {
        robot.clickOn("#navigate-CALLS");
        assertThat(robot.lookup("Calls could not be opened").tryQuery()).isPresent();

        callsIsBroken = false;
        robot.clickOn("Try again");

        assertThat(robot.lookup("#screen-CALLS").tryQuery()).isPresent();
    }

    @Test
    void handsOverToTheScreenThatIsMeant(FxRobot robot) {
        robot.interact(
                () -> viewModel.hand(new Handover.Compare(List.of(ChatRequest.ofPrompt("Hello", RoutingHints.NONE)))));

        assertThat(events(ScreenId.COMPARE)).containsExactly("shown", "took Compare");
    }

    @Test
    void marksPracticeModeAndTellsTodaysSpend(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".badge.practice").tryQuery()).isPresent();
        assertThat(robot.lookup("today $4.12 · 1,204 calls").tryQuery()).isPresent();
    }

    @Test
    void leavesTheScreenInFrontInItsModeUntilTheOperatorWantsTheOther(FxRobot robot) {
        robot.clickOn("#navigate-COMPARE").clickOn("#navigate-PLAYGROUND");
        changeMode(robot, false);
        assertThat(robot.lookup("#mode-note").query().isVisible()).isTrue();
        assertThat(builds).containsExactly(ScreenId.ROUTING, ScreenId.COMPARE, ScreenId.PLAYGROUND);

        robot.clickOn("#bring-mode");

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        assertThat(builds)
                .containsExactly(ScreenId.ROUTING, ScreenId.COMPARE, ScreenId.PLAYGROUND, ScreenId.PLAYGROUND);
    }

    @Test
    void buildsScreensAnewForAnotherModeOnceTheyAreLeftButNeverTheOneThatEditsTheTable(FxRobot robot) {
        robot.clickOn("#navigate-PLAYGROUND");
        changeMode(robot, false);
        robot.clickOn("#navigate-ROUTING").clickOn("#navigate-PLAYGROUND");

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        assertThat(builds).containsExactly(ScreenId.ROUTING, ScreenId.PLAYGROUND, ScreenId.PLAYGROUND);

        robot.clickOn("#navigate-ROUTING");
        changeMode(robot, true);

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        robot.clickOn("#navigate-PLAYGROUND");
        assertThat(builds).hasSize(4).endsWith(ScreenId.PLAYGROUND);
    }

    @Test
    void changingThereAndBackLeavesTheScreenInFrontInPeace(FxRobot robot) {
        robot.clickOn("#navigate-PLAYGROUND");
        changeMode(robot, false);
        changeMode(robot, true);

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        assertThat(builds).containsExactly(ScreenId.ROUTING, ScreenId.PLAYGROUND);
    }

    private void changeMode(FxRobot robot, boolean practice) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            status = new ShellStatus(practice, Money.of("4.12"), 0, 1204, List.of(), "any.db", 0);
            viewModel.refreshStatus();
        });
    }

    @Test
    void takesAKeyOnceAndShowsItNowhere(FxRobot robot) {
        robot.clickOn("#practice-mark").clickOn("#key-field").write("sk-typed").clickOn("#keep-key");

        assertThat(keys.keyFor(TABLE.requireProvider("any"))).contains("sk-typed");
        assertThat(robot.lookup("#key-field").queryTextInputControl().getText()).isEmpty();
        assertThat(robot.lookup("#key-outcome").queryLabeled().getText())
                .isEqualTo("The key of any is used from the next call on, until Signalbox ends. "
                        + "This machine has no keychain that the program can use.");
    }

    @Test
    void tellsOfCallsThatWaitAndOfModelsLeftAlone(FxRobot robot) {
        ProviderHealth resting = new ProviderHealth(
                "any", true, 5, 5, List.of(new ProviderHealth.Rest("m", Instant.parse("2026-03-10T12:00:30Z"))));
        robot.interact(() -> {
            status = new ShellStatus(true, Money.of("4.12"), 0, 1204, List.of(resting), "any.db", 2);
            viewModel.refreshStatus();
        });

        assertThat(robot.lookup("2 calls wait").tryQuery()).isPresent();
        assertThat(robot.lookup("any: m left alone until 12:00:30").tryQuery()).isPresent();
    }

    @Test
    void explainsPracticeMode(FxRobot robot) {
        robot.clickOn("#practice-mark");
        assertThat(robot.lookup("Practice mode").tryQuery()).isPresent();

        robot.type(KeyCode.ENTER);

        assertThat(robot.lookup("Practice mode").tryQuery()).isEmpty();
    }

    @Test
    void tabStaysInABoxThatLiesOverTheScreen(FxRobot robot) {
        robot.clickOn("#practice-mark");
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.TAB);
            assertThat(robot.lookup(".practice-view").query().isFocusWithin()).isTrue();
        }
        robot.clickOn("#key-field").press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);

        assertThat(robot.lookup("#key-provider").query().isFocused()).isTrue();
    }

    @Test
    void asksForTheKeyOfTheProviderThatAScreenNames(FxRobot robot) {
        keys.keep("ANY", "sk-wrong");
        robot.interact(() -> viewModel.hand(new Handover.AskForKey(ScreenId.PLAYGROUND, "any")));
        assertThat(robot.lookup("A key of any is held until Signalbox ends; another one takes its place.")
                        .tryQuery())
                .isPresent();
        robot.write("sk-right").type(KeyCode.ENTER, KeyCode.ESCAPE);

        assertThat(keys.keyFor(TABLE.requireProvider("any"))).contains("sk-right");
        assertThat(viewModel.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(events(ScreenId.PLAYGROUND)).containsExactly("shown");
    }

    @Test
    void putsTheFirstStepsAway(FxRobot robot) {
        robot.clickOn("Compare two models");
        assertThat(viewModel.screenProperty().get()).isEqualTo(ScreenId.COMPARE);

        robot.clickOn("#close-first-steps");

        assertThat(robot.lookup(".first-steps").query().isVisible()).isFalse();
        assertThat(viewModel.firstStepsProperty().get()).isFalse();
    }

    private List<String> events(ScreenId screen) {
        return List.copyOf(Objects.requireNonNull(built.get(screen), "not built").events);
    }
}
