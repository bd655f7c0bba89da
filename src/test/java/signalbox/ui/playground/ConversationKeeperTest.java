package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.FakeSettings;
import signalbox.support.FakeTrials;
import signalbox.support.InlineTaskRunner;

/** What of a conversation is there again at the next start. */
final class ConversationKeeperTest extends PlaygroundFixture {
    private final FakeSettings settings = new FakeSettings();

    @BeforeEach
    void start() {
        model = on(new InlineTaskRunner());
        new ConversationKeeper(model, settings).begin();
    }

    @Test
    void theConversationIsThereAgainAndGoesOn() {
        type("One");
        model.send();
        type("Two");
        model.send();
        start();

        assertThat(model.conversation().turns()).extracting(Turn::prompt).containsExactly("One", "Two");
        assertThat(model.draft().promptProperty().get()).isEmpty();
        type("Three");
        model.send();
        assertThat(models.calls().getLast().request().messages()).hasSize(5);
    }

    @Test
    void theAnswersOfAllTiersAreThereAgain() {
        type("One");
        model.sendToAllTiers();
        start();

        assertThat(model.conversation().modeProperty().get()).isEqualTo(PlaygroundMode.ALL_TIERS);
        assertThat(model.conversation().tierAnswers()).hasSize(3);
    }

    @Test
    void aConversationThatWasClosedStaysClosed() {
        type("One");
        model.send();
        model.startAnew();
        start();

        assertThat(model.conversation().modeProperty().get()).isEqualTo(PlaygroundMode.EMPTY);
    }

    @Test
    void aTurnThatWasTakenBackIsNotThereAgain() {
        type("One");
        model.send();
        type("Two");
        model.send();
        model.editAgain(model.conversation().turns().getLast());
        start();

        assertThat(model.conversation().turns()).extracting(Turn::prompt).containsExactly("One");
    }

    @Test
    void aPromptWithoutAnAnswerIsTheDraftAgain() {
        for (String name : new String[] {"small", "middle", "large"}) {
            models.fails(name, new ProviderFailure.NotFound());
        }
        type("One");
        model.send();
        start();

        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.FAILED);
        assertThat(model.draft().promptProperty().get()).isEqualTo("One");
    }

    @Test
    void anotherHistoryHasNothingToBringBack() {
        type("One");
        model.send();
        trials = new FakeTrials();
        model = on(new InlineTaskRunner());
        type("Another");
        model.send();
        start();

        assertThat(model.conversation().modeProperty().get()).isEqualTo(PlaygroundMode.EMPTY);
    }

    @Test
    void whatCannotBeReadIsLeftAside() {
        settings.write("playground.open", "7 yesterday");
        start();

        assertThat(model.conversation().modeProperty().get()).isEqualTo(PlaygroundMode.EMPTY);
    }
}
