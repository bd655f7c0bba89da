package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.TrialAnswer;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;
import signalbox.support.WordCounter;
import tools.jackson.databind.node.JsonNodeFactory;

final class PlaygroundHistoryTest extends PlaygroundFixture {
    @Test
    void reopensWhatWasSent() {
        models.answers("large", "first answer", 1, 1);
        type("Read the patient data");
        model.send();
        type("Hello");
        model.sendToAllTiers();
        assertThat(history()).hasSize(2);

        model.startAnew();
        model.reopening().show(history().getLast());
        assertThat(onlyAnswer().textProperty().get()).isEqualTo("first answer");
        model.reopening().show(history().getFirst());
        assertThat(model.conversation().tierAnswers()).hasSize(3);
        assertThat(model.draft().promptProperty().get()).isEqualTo("Hello");
        model.history().wordsProperty().set("FIRST ans");
        assertThat(history()).extracting(TrialSummary::prompt).containsExactly("Read the patient data");
    }

    @Test
    void reopensAConversationAfterARestartAsItWas() {
        models.answers("large", "first answer", 1, 1);
        type("Read the patient data");
        model.send();
        type("Shorter");
        model.send();
        model = on(new InlineTaskRunner());
        model.history().refresh();
        model.reopening().show(history().getFirst());

        assertThat(model.conversation().turns())
                .extracting(Turn::prompt)
                .containsExactly("Read the patient data", "Shorter");
        AnswerViewModel first = model.conversation().turns().getFirst().answer();
        assertThat(first.textProperty().get()).isEqualTo("first answer");
        assertThat(first.callProperty().get()).contains(log.calls().getFirst());
        assertThat(model.conversation().given()).isEmpty();
        type("Even shorter");
        model.send();
        assertThat(models.calls().getLast().request().messages()).hasSize(5);
    }

    @Test
    void tellsWhatTheTableOfTodayWouldDoWithWhatWasSentBefore() {
        model.draft().tierProperty().set("nano");
        type("Hello");
        model.send();
        current = new Router(Tables.plain(), TablePrices.of(Tables.plain()), new WordCounter());
        model.draft().tierProperty().set("");
        model.reopening().show(history().getFirst());

        assertThat(onlyAnswer().differenceProperty().get().orElseThrow().words())
                .startsWith("On today's table this goes the same way: nano (small)");
    }

    @Test
    void sendsAgainByTheTableOfTodayAndTellsTheDifferenceInRouteAndCost() {
        models.answers("large", "then", 1000, 1000).answers("small", "now", 1000, 1000);
        type("Read the patient data");
        model.send();
        RoutingTable today = Tables.withHardRoutes(new HardRoute("patient data", "nano", "", true));
        current = new Router(today, TablePrices.of(today), new WordCounter());
        model.reopening().runAgain(history().getFirst());

        assertThat(onlyAnswer().textProperty().get()).isEqualTo("now");
        assertThat(onlyAnswer().differenceProperty().get().orElseThrow().words())
                .contains("nano (small) instead of reasoning (large)")
                .contains("$0.00075 instead of $0.015 (−$0.0143)");
        assertThat(history()).hasSize(2);
    }

    @Test
    void opensNothingWhereTheTextsWereNotKept() {
        trials.keepNoTexts();
        type("Hello");
        model.send();
        type("A draft");
        model.reopening().show(history().getFirst());
        model.reopening().runAgain(history().getFirst());

        assertThat(history()).singleElement().matches(entry -> !entry.wordsKept());
        assertThat(model.draft().promptProperty().get()).isEqualTo("A draft");
        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.SERVED);
    }

    @Test
    void takesTurnsFromTheRequestWhereTheirTrialWasNotKept() {
        models.answers("large", "first answer", 1, 1);
        trials.keepNoTexts();
        type("Read the patient data");
        model.send();
        trials.keepTexts();
        type("Shorter");
        model.send();
        model.reopening().show(history().getFirst());

        assertThat(model.conversation().turns()).hasSize(1);
        assertThat(model.conversation().given()).hasSize(2);
    }

    @Test
    void keepsWorkingWhenTheHistoryCannotBeKept() {
        trials.failFromNowOn();
        type("Hello");
        model.send();

        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.SERVED);
        assertThat(model.history().problemProperty().get()).isEqualTo("The history is full.");
    }

    @Test
    void sendsToOneTierAgainBesideTheOthers() {
        models.fails("small", new ProviderFailure.NotFound());
        models.fails("middle", new ProviderFailure.NotFound());
        models.fails("large", new ProviderFailure.NotFound());
        type("Hello");
        model.sendToAllTiers();
        models.answers("small", "at last", 1, 1);
        model.sendAgain(model.conversation().tierAnswers().getFirst());

        assertThat(model.conversation().tierAnswers().getFirst().textProperty().get())
                .isEqualTo("at last");
        assertThat(history()).hasSize(1);
        assertThat(history().getFirst().state()).isEqualTo(TrialAnswer.State.SERVED);
    }

    @Test
    void takesARequestFromElsewhereWithAllItsFields() {
        ChatRequest given = ChatRequest.of(
                        List.of(
                                ChatMessage.system("Be brief"),
                                ChatMessage.user("One"),
                                ChatMessage.assistant("Two"),
                                ChatMessage.user("Three")),
                        new RoutingHints("ann", "count", null))
                .with("seed", Optional.of(JsonNodeFactory.instance.numberNode(7)));
        model.take(given);

        assertThat(model.draft().promptProperty().get()).isEqualTo("Three");
        assertThat(model.draft().otherFieldsProperty().get()).isEqualTo("seed");
        assertThat(model.conversation().given()).hasSize(2);
        model.send();
        assertThat(models.calls().getFirst().request()).isEqualTo(given);
        model.reopening().show(history().getFirst());
        assertThat(model.conversation().given()).hasSize(2);
    }

    @Test
    void takesTextsOutThatTheLogWouldNoLongerKeep() {
        type("Hello");
        model.send();
        trials.keepNoTexts();
        model.history().refresh();
        assertThat(model.history().keptLooselyProperty().get()).isEqualTo(1);
        model.history().tighten();

        assertThat(model.history().keptLooselyProperty().get()).isZero();
        assertThat(history()).singleElement().matches(entry -> !entry.wordsKept());
    }

    @Test
    void putsAsideWhatWasBeingWrittenAndBringsItBack() {
        type("Hello");
        model.send();
        type("A long thought");
        model.reopening().show(history().getFirst());
        assertThat(model.draft().promptProperty().get()).isEmpty();
        model.draft().message().bringBack();

        assertThat(model.draft().promptProperty().get()).isEqualTo("A long thought");
        assertThat(model.draft().message().asideProperty().get()).isEmpty();
    }

    @Test
    void putsNothingAsideThatIsInTheHistory() {
        type("Hello");
        model.sendToAllTiers();
        type("Another");
        model.sendToAllTiers();
        model.reopening().show(history().getLast());
        model.reopening().show(history().getFirst());

        assertThat(model.draft().message().asideProperty().get()).isEmpty();
    }
}
