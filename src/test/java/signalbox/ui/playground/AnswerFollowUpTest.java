package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signalbox.core.table.Complexity;
import signalbox.core.table.HardRoute;
import signalbox.ui.common.Handover;

/** What can be made of an answer: a label, a rule. */
final class AnswerFollowUpTest extends PlaygroundFixture {
    private final Path labels = folder.resolve("labels.jsonl");

    @BeforeEach
    void ask() throws IOException {
        Files.deleteIfExists(labels);
        type("Can this Excel spreadsheet hold tax numbers?");
        model.send();
    }

    @Test
    void keepsWhatTheOperatorSaysWasRightAndTakesItBack() throws IOException {
        CorrectionViewModel correction = model.followUps().correction(onlyAnswer());
        assertThat(correction.labelProperty().get()).isEmpty();
        correction.say(Complexity.SIMPLE);
        correction.say(Complexity.REASONING);

        assertThat(Files.readAllLines(labels))
                .containsExactly(
                        "{\"prompt\":\"Can this Excel spreadsheet hold tax numbers?\",\"complexity\":\"reasoning\"}");
        assertThat(model.followUps().correction(onlyAnswer()).labelProperty().get())
                .contains(Complexity.REASONING);
        correction.undo();
        assertThat(correction.labelProperty().get()).contains(Complexity.SIMPLE);
    }

    @Test
    void takesTheOnlyLabelBackWholly() throws IOException {
        CorrectionViewModel correction = model.followUps().correction(onlyAnswer());
        correction.say(Complexity.SIMPLE);
        correction.undo();

        assertThat(correction.labelProperty().get()).isEmpty();
        assertThat(Files.readAllLines(labels)).isEmpty();
    }

    @Test
    void proposesRareWordsFirstAndTellsWhatElseTheyWouldCatch() {
        logged.addAll(Collections.nCopies(90, "Count the numbers"));
        logged.addAll(Collections.nCopies(3, "My Excel file is broken"));
        RuleViewModel rule = model.followUps().ruleFrom(onlyAnswer());

        assertThat(rule.proposals().getFirst().proposal().words()).isEqualTo("Excel");
        assertThat(rule.proposals().getLast().caught().count()).isIn(0L, 90L);
        assertThat(rule.patternProperty().get()).isEqualTo("\\bExcel\\b");
        assertThat(rule.caughtProperty().get().orElseThrow().count()).isEqualTo(3);
        assertThat(rule.caughtProperty().get().orElseThrow().prompts()).isEqualTo(93);
    }

    @Test
    void countsAnewWhatAPatternCatchesThatIsTyped() {
        logged.add("tax and more tax");
        RuleViewModel rule = model.followUps().ruleFrom(onlyAnswer());
        rule.patternProperty().set("tax");

        assertThat(rule.caughtProperty().get().orElseThrow().count()).isEqualTo(1);
        assertThat(rule.problemProperty().get()).isEmpty();
    }

    @Test
    void takesNoPatternThatIsWrongOrMissesThePromptItself() {
        RuleViewModel rule = model.followUps().ruleFrom(onlyAnswer());
        rule.patternProperty().set("(tax");
        assertThat(rule.problemProperty().get()).contains("has no closing");
        assertThat(rule.rule()).isEmpty();
        rule.patternProperty().set("cow");
        assertThat(rule.problemProperty().get()).isEqualTo("This pattern is not found in the prompt itself.");
        assertThat(rule.rule()).isEmpty();
    }

    @Test
    void handsTheRuleToRoutingAsADraft() {
        RuleViewModel rule = model.followUps().ruleFrom(onlyAnswer());
        rule.tierProperty().set("reasoning");
        model.followUps().draftRule(rule.rule().orElseThrow(), 0);

        assertThat(handed)
                .containsExactly(new Handover.DraftRule(
                        new HardRoute(
                                rule.patternProperty().get(),
                                "reasoning",
                                "Made from a prompt in the playground",
                                true),
                        0));
    }
}
