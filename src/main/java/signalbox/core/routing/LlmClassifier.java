package signalbox.core.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.FailureWords;
import signalbox.core.provider.ModelCall;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.ProviderException;
import signalbox.core.table.RoutingTable;

/**
 * Asks the cheapest tier's model. What is unreadable, late or failed leaves the decision to the default tier. The rules
 * say what they see where no model may be asked.
 */
final class LlmClassifier implements Classifier {
    private final RoutingTable table;
    private final PriceBook prices;
    private final ClassifierParts parts;
    private final RulesClassifier rules;
    private final ModelRef model;

    LlmClassifier(RoutingTable table, PriceBook prices, ClassifierParts parts, RulesClassifier rules) {
        this.table = table;
        this.prices = prices;
        this.parts = parts;
        this.rules = rules;
        this.model = table.tiers().getFirst().model();
    }

    @Override
    public Classification classify(ChatRequest request, boolean mayAsk) {
        return ask(request, rules.classify(request, mayAsk), mayAsk);
    }

    /** @param eyes what the rules see in the request */
    Classification ask(ChatRequest request, Classification eyes, boolean mayAsk) {
        String material = LlmQuestion.material(request);
        String question = model + "\n" + material;
        Optional<LlmAnswers.Answer> known = parts.answers().of(question);
        if (known.isPresent()) {
            return answered(
                    eyes,
                    known.get(),
                    new ClassifierCall(model, null, Money.ZERO, Duration.ZERO, true, simulated(), null));
        }
        if (!mayAsk || parts.caller().isEmpty()) {
            String why =
                    mayAsk ? "The llm classifier would be asked; without it, " : "The llm classifier was not asked; ";
            return eyes.withSaw(why + later(eyes.saw()));
        }
        return called(parts.caller().get(), material, question, eyes);
    }

    private Classification called(ModelCaller caller, String material, String question, Classification eyes) {
        long start = System.nanoTime();
        Usage usage = null;
        boolean turnedAway = false;
        String failure;
        try {
            ChatAnswer answer = caller.call(call(material), piece -> {});
            usage = answer.usage().orElse(null);
            Optional<LlmAnswers.Answer> read = LlmQuestion.read(answer.text());
            if (read.isPresent()) {
                parts.answers().keep(question, read.get());
                return answered(eyes, read.get(), spent(usage, start, null));
            }
            failure = "its answer could not be read";
            if (caller.simulated()) {
                return eyes.withCall(
                        "The practice simulator stands in for the llm classifier; " + later(eyes.saw()),
                        spent(usage, start, null));
            }
        } catch (ProviderException failed) {
            failure = FailureWords.sentence(failed.failure(), model).replaceAll("[.]$", "");
            turnedAway = failed.failure().costsNothing();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failure = "the call was stopped";
        }
        ClassifierCall call = spent(usage, start, failure);
        return eyes.unsure(
                "The llm classifier (" + model.modelId() + ") did not help: " + failure,
                turnedAway ? call.free() : call);
    }

    /** A sentence as the second half of another. */
    private static String later(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private ModelCall call(String material) {
        return new ModelCall(
                table.requireProvider(model.provider()),
                model.modelId(),
                LlmQuestion.of(material),
                LlmQuestion.MOST_TOKENS,
                false,
                table.classifier().timeLimit());
    }

    private ClassifierCall spent(@Nullable Usage usage, long start, @Nullable String failure) {
        Money cost = usage == null
                ? null
                : prices.priceOf(model, Instant.now(), usage.promptTokens())
                        .map(price -> Cost.of(usage, price).total())
                        .orElse(null);
        return new ClassifierCall(
                model, usage, cost, Duration.ofNanos(System.nanoTime() - start), false, simulated(), failure);
    }

    private boolean simulated() {
        return parts.caller().map(ModelCaller::simulated).orElse(false);
    }

    private Classification answered(Classification eyes, LlmAnswers.Answer answer, ClassifierCall call) {
        String who = (call.simulated() ? "The practice simulator, as the llm classifier (" : "The llm classifier (")
                + model.modelId() + (call.remembered() ? ", remembered" : "") + ")";
        String why = answer.why().isEmpty() ? "" : ": " + answer.why();
        return eyes.answered(
                answer.complexity(),
                answer.taskType(),
                who + " sees a " + answer.complexity().wireName() + " " + answer.taskType() + " request" + why,
                call);
    }
}
