package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.core.routing.MatchSpan;

final class PromptMatchTest extends PlaygroundFixture {
    @Test
    void marksTheMatchInThePromptBehindTheSystemText() {
        model.draft().systemProperty().set("Be brief");
        type("Read the patient data");
        assertThat(PromptMatch.within(decided(), "Read the patient data")).contains(new MatchSpan(9, 21));
    }

    @Test
    void marksNothingWhereTheMatchIsInTheSystemText() {
        model.draft().systemProperty().set("You see patient data");
        type("Read it");
        assertThat(PromptMatch.of(decided().decision())).isPresent();
        assertThat(PromptMatch.within(decided(), "Read it")).isEmpty();
    }

    @Test
    void marksNothingInAPromptThatHasChangedSince() {
        type("Read the patient data");
        assertThat(PromptMatch.within(decided(), "Read the patient files")).isEmpty();
    }
}
