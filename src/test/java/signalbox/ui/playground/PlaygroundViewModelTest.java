package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.Attachment;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.provider.ProviderFailure;
import signalbox.ui.common.Handover;
import tools.jackson.databind.JsonNode;

final class PlaygroundViewModelTest extends PlaygroundFixture {
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
}
