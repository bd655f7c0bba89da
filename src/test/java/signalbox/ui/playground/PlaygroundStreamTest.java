package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.HeldTaskRunner;

/** What is shown of an answer while it comes, and when it stops coming. */
final class PlaygroundStreamTest extends PlaygroundFixture {
    @Test
    void showsNothingOfAnAttemptThatFailed() {
        model.draft().tierProperty().set("nano");
        models.then("small", (_, onText) -> {
            onText.accept("I'm sorry, ");
            throw new ProviderException(new ProviderFailure.Refused());
        });
        type("Hello");
        model.send();

        assertThat(onlyAnswer().textProperty().get()).isEqualTo("ok");
        assertThat(onlyAnswer().failedAttempts()).hasSize(1);
        assertThat(onlyAnswer().modelProperty().get().orElseThrow().modelId()).isEqualTo("middle");
    }

    @Test
    void showsManyPiecesInOneStep() {
        var tasks = new HeldTaskRunner();
        var answer = new AnswerViewModel(ChatRequest.ofPrompt("Hello", RoutingHints.NONE), "", tasks);
        List<String> shown = new ArrayList<>();
        answer.textProperty().subscribe(text -> shown.add(text));
        answer.onText("a");
        answer.onText("b");
        answer.onText("c");

        assertThat(tasks.held()).isEqualTo(1);
        tasks.endPauses();
        assertThat(shown).containsExactly("", "abc");
        assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.STREAMING);
    }

    @Test
    void stopsAtOnceAndKeepsWhatHasCome() {
        var tasks = new HeldTaskRunner();
        model = on(tasks);
        type("Hello");
        model.send();
        AnswerViewModel answer = onlyAnswer();
        answer.onText("half an ans");
        assertThat(model.sendingProperty().get()).isTrue();
        model.stop();

        assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.STOPPED);
        assertThat(answer.textProperty().get()).isEqualTo("half an ans");
        assertThat(model.sendingProperty().get()).isFalse();
        assertThat(model.draft().promptProperty().get()).isEqualTo("Hello");
        answer.onText("too late");
        tasks.endPauses();
        assertThat(answer.textProperty().get()).isEqualTo("half an ans");
    }

    @Test
    void isNotStuckWhenItsTaskIsCancelledFromElsewhere() {
        models.then("small", (_, _) -> {
            throw new InterruptedException();
        });
        model.draft().tierProperty().set("nano");
        type("Hello");
        model.send();
        assertThat(Thread.interrupted()).isTrue();

        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.STOPPED);
        assertThat(model.sendingProperty().get()).isFalse();
    }

    @Test
    void sendsNothingTwiceAtATime() {
        var tasks = new HeldTaskRunner();
        model = on(tasks);
        type("Hello");
        model.send();
        type("Again");
        model.send();

        assertThat(model.conversation().turns()).hasSize(1);
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void keepsTheTextWhenTheLogCannotTakeTheCall() {
        log.failFromNowOn();
        type("Hello");
        model.send();

        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.FAILED);
        assertThat(onlyAnswer().problemProperty().get()).isEqualTo("The log is full.");
        assertThat(onlyAnswer().textProperty().get()).isEqualTo("ok");
    }
}
