package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.Attachment;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.HeldTaskRunner;
import signalbox.ui.common.Handover;
import tools.jackson.databind.JsonNode;

final class PlaygroundViewModelTest extends PlaygroundFixture {
    @Test
    void showsTheRouteOfWhatIsTyped() {
        type("Read the patient data");

        RoutePreview.Decided decided = decided();
        assertThat(decided.decision().tier()).isEqualTo("reasoning");
        assertThat(decided.decision().inputTokens()).isEqualTo(4);
        assertThat(models.calls()).isEmpty();
    }

    @Test
    void decidesOnlyOnceTypingPauses() {
        var tasks = new HeldTaskRunner();
        model = on(tasks);
        type("Read the");
        type("Read the patient data");

        assertThat(tasks.held()).isEqualTo(1);
        assertThat(model.preview().previewProperty().get()).isInstanceOf(RoutePreview.Idle.class);
        tasks.endPauses();
        tasks.runTasks();
        assertThat(decided().decision().tier()).isEqualTo("reasoning");
    }

    @Test
    void goesBackToThePricesWhenThePromptIsEmptied() {
        type("Read the patient data");
        type(" ");
        assertThat(model.preview().previewProperty().get()).isInstanceOf(RoutePreview.Idle.class);
    }

    @Test
    void saysWhatIsWrongWithASettingAndSendsNothing() {
        type("Hello");
        model.draft().temperatureProperty().set("hot");
        model.send();

        assertThat(model.preview().previewProperty().get())
                .isInstanceOfSatisfying(
                        RoutePreview.Problem.class,
                        problem ->
                                assertThat(problem.sentence()).startsWith("The temperature is a number from 0 to 2"));
        assertThat(models.calls()).isEmpty();
        assertThat(model.draft().promptProperty().get()).isEqualTo("Hello");
    }

    @Test
    void sendsSettingsAndShowsTheAnswerThatWasLogged() {
        models.answers("middle", "Hi there", 100, 20);
        model.draft().systemProperty().set("Be brief");
        model.draft().tierProperty().set("standard");
        model.draft().userProperty().set("ann@example.com");
        model.draft().taskTypeProperty().set("greeting");
        model.draft().temperatureProperty().set("0.5");
        model.draft().maxTokensProperty().set("50");
        type("Hello");
        model.send();

        ChatRequest sent = models.calls().getFirst().request();
        assertThat(sent.messages()).containsExactly(ChatMessage.system("Be brief"), ChatMessage.user("Hello"));
        assertThat(sent.hints()).isEqualTo(new RoutingHints("ann@example.com", "greeting", "standard"));
        assertThat(sent.body().path("temperature").doubleValue()).isEqualTo(0.5);
        assertThat(sent.maxTokens()).hasValue(50);
        AnswerViewModel answer = onlyAnswer();
        assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.SERVED);
        assertThat(answer.textProperty().get()).isEqualTo("Hi there");
        assertThat(answer.callProperty().get()).contains(log.calls().getFirst());
        assertThat(model.sendingProperty().get()).isFalse();
    }

    @Test
    void goesOnWithTheConversationAndKeepsTheRouteOfWhatWasSent() {
        models.answers("large", "It is long", 10, 10);
        type("Read the patient data");
        model.send();
        assertThat(model.draft().promptProperty().get()).isEmpty();
        assertThat(decided().decision().tier()).isEqualTo("reasoning");

        type("Shorter");
        model.send();
        assertThat(models.calls().getLast().request().messages())
                .containsExactly(
                        ChatMessage.user("Read the patient data"),
                        ChatMessage.assistant("It is long"),
                        ChatMessage.user("Shorter"));
        assertThat(model.conversation().turns()).hasSize(2);
    }

    @Test
    void givesThePromptBackWhenEveryModelFails() {
        for (String name : List.of("small", "middle", "large")) {
            models.fails(name, new ProviderFailure.NotFound());
        }
        type("Hello");
        model.send();

        AnswerViewModel answer = onlyAnswer();
        assertThat(answer.phaseProperty().get()).isEqualTo(AnswerPhase.FAILED);
        assertThat(answer.problemProperty().get()).startsWith("local does not know the model");
        assertThat(answer.failedAttempts()).isNotEmpty();
        assertThat(model.draft().promptProperty().get()).isEqualTo("Hello");
        assertThat(log.calls().getFirst().status()).isEqualTo(CallStatus.FAILED);
    }

    @Test
    void aFailedTurnIsNoPartOfTheConversation() {
        for (String name : List.of("small", "middle", "large")) {
            models.fails(name, new ProviderFailure.NotFound());
        }
        type("Hello");
        model.send();
        model.sendAgain(onlyAnswer());

        assertThat(model.conversation().turns()).hasSize(1);
        assertThat(models.calls().getLast().request().messages()).containsExactly(ChatMessage.user("Hello"));
        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.SERVED);
    }

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
    void asksAllTiersAndKeepsTheDraft() {
        models.answers("small", "one", 1, 1).answers("middle", "two", 1, 1).answers("large", "three", 1, 1);
        type("Hello");
        model.sendToAllTiers();

        assertThat(model.conversation().modeProperty().get()).isEqualTo(PlaygroundMode.ALL_TIERS);
        assertThat(model.conversation().tierAnswers().stream()
                        .map(answer ->
                                answer.label() + " " + answer.textProperty().get()))
                .containsExactly("nano one", "standard two", "reasoning three");
        assertThat(model.draft().promptProperty().get()).isEqualTo("Hello");
        assertThat(log.calls()).hasSize(3);
        assertThat(model.sendingProperty().get()).isFalse();
    }

    @Test
    void goesOnWithTheAnswerOfOneTier() {
        models.answers("large", "three", 1, 1);
        type("Hello");
        model.sendToAllTiers();
        model.continueWith(model.conversation().tierAnswers().getLast());
        type("And?");
        model.send();

        assertThat(models.calls().getLast().request().messages())
                .containsExactly(ChatMessage.user("Hello"), ChatMessage.assistant("three"), ChatMessage.user("And?"));
    }

    @Test
    void sendsAnAttachedImageAndFileAsPartsAndGivesThemBack() {
        for (String name : List.of("small", "middle", "large")) {
            models.fails(name, new ProviderFailure.NotFound());
        }
        model.draft().attachments().add(Attachment.image("cat.png", "image/png", new byte[] {1, 2, 3}));
        model.draft().attachments().add(Attachment.file("notes.txt", "patient data"));
        assertThat(decided().decision().tier()).isEqualTo("reasoning");
        type("What is this?");
        model.send();

        JsonNode content =
                models.calls().getFirst().request().messageNodes().getFirst().path("content");
        assertThat(content.get(0).path("text").asString()).isEqualTo("What is this?");
        assertThat(content.get(1).path("image_url").path("url").asString()).isEqualTo("data:image/png;base64,AQID");
        assertThat(content.get(2).path("text").asString()).isEqualTo("File notes.txt:\n\npatient data");
        assertThat(model.draft().promptProperty().get()).isEqualTo("What is this?");
        assertThat(model.draft().attachments()).extracting(Attachment::name).containsExactly("image.png", "notes.txt");
    }

    @Test
    void takesAPastedConversationApart() {
        type("User: One\nAssistant: Two\nUser: Three");
        model.takePastedConversation();

        assertThat(model.draft().promptProperty().get()).isEqualTo("Three");
        assertThat(model.conversation().given()).hasSize(2);
    }

    @Test
    void bringsAPromptBackToBeChanged() {
        type("Hello");
        model.send();
        type("More");
        model.send();
        model.editAgain(model.conversation().turns().getFirst());

        assertThat(model.draft().promptProperty().get()).isEqualTo("Hello");
        assertThat(model.conversation().turns()).isEmpty();
        assertThat(model.conversation().modeProperty().get()).isEqualTo(PlaygroundMode.EMPTY);
    }

    @Test
    void handsAPromptToTheComparison() {
        type("Hello");
        model.send();
        model.followUps().compare(onlyAnswer());
        assertThat(handed)
                .containsExactly(new Handover.Compare(List.of(onlyAnswer().request())));
    }

    @Test
    void showsTheRouteOfAnAnswerAgainUntilTheDraftChanges() {
        type("Read the patient data");
        model.send();
        type("Hello");
        assertThat(decided().text()).endsWith("Hello");

        model.explain(onlyAnswer());
        assertThat(decided().text()).isEqualTo("Read the patient data");
        model.followUps().openRule(0);
        assertThat(handed).containsExactly(new Handover.ShowRule(0));
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
