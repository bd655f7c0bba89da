package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.provider.KeyPlace;
import signalbox.core.table.TableDocument;

/** The parts of the table beside tiers and rules, edited by keyboard alone. */
@Timeout(120)
final class RoutingTabsTest {
    @TempDir
    private Path folder;

    private RoutingWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new RoutingWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void addsABudgetAndShortensATimeLimit() throws Exception {
        window.push(KeyCode.ALT, KeyCode.DIGIT5);
        window.push(KeyCode.SPACE);
        window.write("25");
        window.push(KeyCode.TAB);
        window.write("*");
        window.robot.interact(
                () -> window.robot.lookup("#calls-attempt_seconds").query().requestFocus());
        window.write("30");

        TableDocument draft = TableDocument.parse(window.draft());
        assertThat(draft.findings()).isEmpty();
        assertThat(draft.table().orElseThrow().budgets().getFirst().words())
                .isEqualTo("the daily budget of $25 for each user");
        assertThat(draft.table().orElseThrow().calls().attemptLimit()).hasSeconds(30);
    }

    @Test
    void addsAProviderWithItsKeyThatNoFileHolds() throws Exception {
        window.push(KeyCode.ALT, KeyCode.DIGIT6);
        window.push(KeyCode.SPACE);
        window.write("groq");
        PasswordField key = window.robot.lookup(".key-field").<PasswordField>queryAll().stream()
                .reduce((one, other) -> other)
                .orElseThrow();
        window.robot.interact(key::requestFocus);
        window.write("gsk_not_for_any_file");
        window.push(KeyCode.ENTER);

        assertThat(window.draft()).contains("\"GROQ_API_KEY\"").doesNotContain("gsk_not");
        assertThat(key.getText()).isEmpty();
        assertThat(window.keys.placeOf("GROQ_API_KEY")).contains(KeyPlace.MEMORY);
    }

    @Test
    void choosesAModelFromThePriceBookWithItsPrice() throws Exception {
        window.push(KeyCode.ALT, KeyCode.DIGIT1);
        window.push(KeyCode.F2);
        window.push(KeyCode.TAB);
        window.write("4.1-nano");
        window.push(KeyCode.DOWN);
        window.push(KeyCode.ENTER);

        TableDocument draft = TableDocument.parse(window.draft());
        assertThat(draft.value("/tiers/0/model_id").asString()).startsWith("gpt-4.1-nano");
        assertThat(draft.value("/tiers/0/cost_per_1k_input").decimalValue()).isEqualByComparingTo("0.0001");
    }

    @Test
    void changesAWordOfTheClassifierBesideItsList() throws Exception {
        window.push(KeyCode.ALT, KeyCode.DIGIT4);
        ListView<?> signals = window.robot.lookup("#signal-list").query();
        window.robot.interact(() -> {
            signals.requestFocus();
            signals.getSelectionModel().select(2);
        });
        window.push(KeyCode.F2);
        window.push(KeyCode.CONTROL, KeyCode.END);
        window.write(", zebra");

        assertThat(window.draft()).contains("\"zebra\"");
        assertThat(window.changes()).isEqualTo("1 change not applied");
    }

    @Test
    void filtersTheRulesAndTurnsTheFoundOneOff() {
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.write("translation");
        assertThat(window.robot.lookup("#rule-count").<Label>query().getText()).isEqualTo("1 of 6");
        window.push(KeyCode.DOWN);
        window.push(KeyCode.CONTROL, KeyCode.E);
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.push(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#rule-filter").<TextField>query().getText())
                .isEmpty();
        assertThat(window.robot.lookup("#rule-count").<Label>query().getText()).isEqualTo("6 rules, 1 off");
    }

    @Test
    void goesToAFoundRuleThoughATierWasSelected() throws Exception {
        window.push(KeyCode.ALT, KeyCode.DIGIT1);
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.write("translation");
        window.push(KeyCode.ALT, KeyCode.DIGIT2);
        window.push(KeyCode.F2);
        window.write("|verbatim");
        assertThat(TableDocument.parse(window.draft())
                        .value("/hard_routes/4/pattern")
                        .asString())
                .endsWith("|verbatim");
    }

    @Test
    void goesToTheFieldThatIsWrong() throws Exception {
        window.push(KeyCode.ALT, KeyCode.DIGIT5);
        TextField tries = window.robot.lookup("#calls-tries_per_model").query();
        window.robot.interact(() -> tries.setText("99"));
        window.push(KeyCode.ALT, KeyCode.DIGIT2);
        window.push(KeyCode.F8);
        window.settle();
        assertThat(tries.getScene().getFocusOwner()).isSameAs(tries);
    }
}
