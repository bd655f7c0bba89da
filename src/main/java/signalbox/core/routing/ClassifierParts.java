package signalbox.core.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.learning.TrainedModel;
import signalbox.core.provider.ModelCaller;

/**
 * What classifiers other than the rules work with. Without a caller no model is asked and a decision needs no network;
 * its trace then says that the llm classifier would have been asked.
 *
 * @param callerOrNull asks the cheapest tier's model
 * @param answers of models, kept over many tables
 * @param modelOrNull what {@code signalbox train} made; null where there is none
 */
public record ClassifierParts(
        @Nullable ModelCaller callerOrNull,
        LlmAnswers answers,
        @Nullable TrainedModel modelOrNull) {
    /** Nobody to ask and nothing trained. */
    public static final ClassifierParts NONE = new ClassifierParts(null, new LlmAnswers(), null);

    public Optional<ModelCaller> caller() {
        return Optional.ofNullable(callerOrNull);
    }

    public Optional<TrainedModel> model() {
        return Optional.ofNullable(modelOrNull);
    }

    public ClassifierParts withoutCaller() {
        return new ClassifierParts(null, answers, modelOrNull);
    }
}
