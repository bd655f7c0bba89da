package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.learning.Example;
import signalbox.core.learning.GainTraining;
import signalbox.core.learning.LabelTraining;
import signalbox.core.learning.TooFewException;
import signalbox.core.learning.TrainedModel;
import signalbox.core.pricing.PriceBook;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class ModelClassifierTest {
    private static Decision decide(@Nullable TrainedModel modelOrNull, String section, String prompt) {
        var parts =
                modelOrNull == null ? ClassifierParts.NONE : new ClassifierParts(null, new LlmAnswers(), modelOrNull);
        return new Router(Tables.withClassifier(section), PriceBook.NONE, new WordCounter(), parts)
                .decide(ChatRequest.ofPrompt(prompt, RoutingHints.NONE));
    }

    private static TrainedModel gains() throws TooFewException {
        List<Example.Judged> examples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            boolean hard = i % 2 == 0;
            examples.add(new Example.Judged((hard ? "puzzle " : "chat ") + i, !hard, true));
        }
        var training = new GainTraining(examples);
        return training.train(training.crossValidate(2, 1, String::length), 0.5);
    }

    private static TrainedModel tiers() throws TooFewException {
        List<Example.Labelled> examples = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            examples.add(
                    new Example.Labelled((i % 2 == 0 ? "puzzle " : "chat ") + i, i % 2 == 0 ? "reasoning" : "nano"));
        }
        return new LabelTraining(examples).train();
    }

    @Test
    void whatGainsMuchGoesToTheDearSide() throws TooFewException {
        TrainedModel model = gains();

        assertThat(decide(model, "{ \"method\": \"model\" }", "puzzle").tier()).isEqualTo("standard");
        assertThat(decide(model, "{ \"method\": \"model\" }", "chat").tier()).isEqualTo("nano");
        assertThat(decide(model, "{ \"method\": \"model\", \"dear_share\": 0 }", "puzzle")
                        .tier())
                .isEqualTo("nano");
        assertThat(decide(model, "{ \"method\": \"model\" }", "puzzle").reason())
                .contains("above the threshold");
    }

    @Test
    void aLabelThatIsATierIsThatTier() throws TooFewException {
        Decision decision = decide(tiers(), "{ \"method\": \"model\" }", "puzzle");

        assertThat(decision.tier()).isEqualTo("reasoning");
        assertThat(decision.reason()).startsWith("The trained model sees reasoning (");
    }

    @Test
    void withoutAModelTheDefaultTierDecidesAndTheTraceSaysWhy() {
        Decision decision = decide(null, "{ \"method\": \"model\" }", "chat");

        assertThat(decision.cause()).isEqualTo(Cause.DEFAULT);
        assertThat(decision.stage(StageName.CLASSIFIER).detail()).contains("signalbox train");
    }
}
